using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One thing to choose, under its value, its button's words, and other words for it.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class Choice : IFingerprinted, ICopied
{
    public Choice(string value = null)
    {
        Value = value;
    }

    [JsonProperty("value")]
    public string Value { get; set; }

    [JsonProperty("action")]
    public CardAction Action { get; set; }

    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }

    void IFingerprinted.AddTo(ref Fingerprint print)
    {
        print.Add(Value);
        print.Add(Action);
        print.Add(Synonyms);
    }

    // A button's value may be anything.
    object ICopied.TryCopy(StateCopy copy) => GetType() == typeof(Choice) && Action == null
        ? new Choice(Value) { Synonyms = Synonyms == null ? null : [.. Synonyms] }
        : null;
}

public class FoundChoice : IFingerprinted, ICopied
{
    [JsonProperty("value")]
    public string Value { get; set; }

    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How much of the choice's words were said; 1 is all of them.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The words that matched, when they were not the value's own.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }

    void IFingerprinted.AddTo(ref Fingerprint print)
    {
        print.Add(Value);
        print.Add(Index);
        print.Add(BitConverter.SingleToInt32Bits(Score));
        print.Add(Synonym);
    }

    object ICopied.TryCopy(StateCopy copy) => GetType() == typeof(FoundChoice) ? MemberwiseClone() : null;
}

public enum ListStyle
{
    None,
    Auto,
    Inline,
    List,
    SuggestedAction,
    HeroCard,
}
