using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Asks, recognizes the answer, and asks again until it is taken. It asks again only when nothing else was sent in the turn, so that a
/// validator can say something better. Activities other than messages leave the question open.
/// </summary>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> _validator;

    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var promptOptions = PromptState.Begin(dc.ActiveDialog, options);
        var state = PromptState.State(dc.ActiveDialog);
        await OnPromptAsync(dc.Context, state, promptOptions, false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var state = PromptState.State(dc.ActiveDialog);
        var options = PromptState.Options(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        PromptState.CountAttempt(state);
        var taken = _validator == null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken).ConfigureAwait(false);
        if (taken)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog that was pushed above the question has ended: ask again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object result = null,
        CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, PromptState.State(instance), PromptState.Options(instance), false, cancellationToken);

    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var state = PromptState.State(dc.ActiveDialog);
        var options = PromptState.Options(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        return recognized.Succeeded;
    }

    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default);

    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>The question with its choices, drawn as the channel can show them. The options' own activity is left as it is.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        string conversationType = null,
        IList<string> toList = null,
        CancellationToken cancellationToken = default)
    {
        var drawn = Draw(prompt?.Text ?? string.Empty, channelId, choices, style, options, conversationType, toList);
        if (prompt is not Activity question)
        {
            drawn.InputHint = InputHints.ExpectingInput;
            return drawn;
        }

        var copy = question.Copy();
        copy.Text = drawn.Text;
        copy.SuggestedActions = drawn.SuggestedActions?.Actions is { Count: > 0 } ? drawn.SuggestedActions : copy.SuggestedActions;
        if (drawn.Attachments is { Count: > 0 } cards)
        {
            copy.Attachments = [.. copy.Attachments ?? [], .. cards];
        }

        return copy;
    }

    private static IMessageActivity Draw(
        string text,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options,
        string conversationType,
        IList<string> toList) => style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => MessageOf(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };

    private static IMessageActivity MessageOf(string text)
    {
        var message = Activity.CreateMessageActivity();
        message.Text = text;
        return message;
    }
}
