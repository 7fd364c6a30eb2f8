using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What to ask, and how to ask again.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class PromptOptions : IFingerprinted, ICopied
{
    [JsonProperty("prompt")]
    public Activity Prompt { get; set; }

    [JsonProperty("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    [JsonProperty("choices")]
    public IList<Choice> Choices { get; set; }

    [JsonProperty("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Anything the prompt's validator needs.</summary>
    [JsonProperty("validations")]
    public object Validations { get; set; }

    [JsonProperty("recognizeLanguage")]
    public string RecognizeLanguage { get; set; }

    void IFingerprinted.AddTo(ref Fingerprint print)
    {
        print.Add(Prompt);
        print.Add(RetryPrompt);
        print.Add(Choices);
        print.Add(Style);
        print.Add(Validations);
        print.Add(RecognizeLanguage);
    }

    object ICopied.TryCopy(StateCopy copy)
    {
        var same = (PromptOptions)MemberwiseClone();
        same.Prompt = CopyOf(Prompt, copy);
        same.RetryPrompt = CopyOf(RetryPrompt, copy);
        same.Choices = Choices is List<Choice> choices ? copy.OfList(choices) : null;
        same.Validations = copy.Of(Validations);
        var all = Found(Prompt, same.Prompt) && Found(RetryPrompt, same.RetryPrompt) && Found(Choices, same.Choices);
        return all && GetType() == typeof(PromptOptions) ? same : null;
    }

    private static Activity CopyOf(Activity question, StateCopy copy) => ((ICopied)question)?.TryCopy(copy) as Activity;

    private static bool Found(object original, object copy) => original == null || copy != null;
}

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    public bool AllowInterruption { get; set; }
}
