using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.DateTime;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Asks for a date or time. "Tomorrow" is the day after the sender's local time when the activity tells it, else after this machine's.
/// </summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <summary>The language for users whose activities do not tell theirs.</summary>
    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => Question.AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (activity.Type != ActivityTypes.Message || string.IsNullOrEmpty(activity.Text))
        {
            return Task.FromResult(result);
        }

        // The sender's own clock: its offset, not this machine's time zone, says which day it is for them.
        var reference = activity.LocalTimestamp?.DateTime;
        var culture = PromptDefaults.LocaleOf(activity, DefaultLocale);
        var found = DateTimeRecognizer.RecognizeDateTime(activity.Text, culture, refTime: reference);
        if (found.Count > 0)
        {
            var values = (List<Dictionary<string, string>>)found[0].Resolution["values"];
            result.Succeeded = true;
            result.Value = values.ConvertAll(Read);
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution Read(Dictionary<string, string> value) => new()
    {
        Timex = value.GetValueOrDefault("timex"),
        Value = value.GetValueOrDefault("value"),
        Start = value.GetValueOrDefault("start"),
        End = value.GetValueOrDefault("end"),
    };
}

/// <summary>One reading of a date or time. A range has <see cref="Start"/> and <see cref="End"/> and no <see cref="Value"/>.</summary>
public class DateTimeResolution
{
    public string Value { get; set; }

    public string Start { get; set; }

    public string End { get; set; }

    public string Timex { get; set; }
}
