using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindValuesOptions
{
    /// <summary>Whether a value is found when only some of its words were said.</summary>
    [JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>How many other words may stand between two words of a value; two when not set.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    [JsonIgnore]
    public TokenizerFunction Tokenizer { get; set; }
}

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Leaves the choices' values out of the search.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Leaves the titles of the choices' buttons out of the search.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Whether "2" picks the second choice.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second one" picks the second choice.</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;

    /// <summary>The same for another language; the options themselves are shared between turns and stay as they are.</summary>
    internal FindChoicesOptions In(string locale)
    {
        var copy = (FindChoicesOptions)MemberwiseClone();
        copy.Locale = locale;
        return copy;
    }
}
