using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, PromptDefaults.YesOrNo, validator, defaultLocale)
    {
    }

    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language for users whose activities do not tell theirs.</summary>
    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>The words for yes and no, in this order.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var (yesOrNo, drawing) = WordsFor(activity);
        var question = AppendChoices(
            isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt,
            activity.ChannelId,
            yesOrNo,
            options.Style ?? Style,
            drawing,
            activity.Conversation?.ConversationType,
            PromptDefaults.OnlyTheSender(activity),
            cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var answer = activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text) ? Recognize(activity, options) : null;
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer.HasValue, Value = answer ?? false });
    }

    private bool? Recognize(Activity activity, PromptOptions options)
    {
        var culture = string.IsNullOrEmpty(options?.RecognizeLanguage)
            ? PromptDefaults.CultureOf(activity, DefaultLocale, _choiceDefaults)
            : options.RecognizeLanguage;
        var said = ChoiceRecognizer.RecognizeBoolean(activity.Text, culture);
        if (said.Count > 0 && bool.TryParse(said[0].Resolution["value"].ToString(), out var value))
        {
            return value;
        }

        var (yesOrNo, drawing) = WordsFor(activity);
        if (drawing?.IncludeNumbers == false)
        {
            return null;
        }

        var found = ChoiceRecognizers.RecognizeChoices(activity.Text, yesOrNo, new FindChoicesOptions { Locale = culture });
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    private (List<Choice> YesOrNo, ChoiceFactoryOptions Drawing) WordsFor(Activity activity)
    {
        var (yes, no, drawing) = _choiceDefaults[PromptDefaults.CultureOf(activity, DefaultLocale, _choiceDefaults)];
        var words = ConfirmChoices ?? Tuple.Create(yes, no);
        return ([words.Item1, words.Item2], ChoiceOptions ?? drawing);
    }
}
