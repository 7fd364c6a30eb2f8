using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Memory;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog stack in a turn: what dialogs use to begin, end and replace each other.</summary>
public partial class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = state.DialogStack ??= [];
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state)
    {
        Parent = parentDialogContext;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The active dialog is the first.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The stack inside the active dialog, when that is a container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>What the turn, the dialogs and the states hold, by path.</summary>
    public DialogStateManager State
    {
        get => field ??= new DialogStateManager(this);
        set;
    }

    /// <summary>What the turn, or the parent, keeps for this context; what is put here is not seen outside it.</summary>
    public TurnContextStateCollection Services => field ??= CopyOf(Parent?.Services ?? Context.TurnState);

    /// <summary>The manager that runs this turn; null when the bot runs its dialogs itself.</summary>
    public DialogManager DialogManager => Context.TurnState.Get<DialogManager>();

    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId,
        object options = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} can't be a cancellation token");
        }

        try
        {
            var dialog = FindDialog(dialogId) ?? throw new Exception(
                $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found. "
                + "The dialog must be included in the current or parent DialogSet. "
                + "For example, if subclassing a `ComponentDialog` you can call AddDialog() within your constructor.");
            Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
            return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            FailureNotes.Add(failure, this);
            throw;
        }
    }

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await ActivityAnnouncement.MakeAsync(this, cancellationToken).ConfigureAwait(false);
            if (ActiveDialog == null)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            var dialog = FindDialog(ActiveDialog.Id) ?? throw new InvalidOperationException(
                $"DialogContext.ContinueDialogAsync(): Can't continue dialog. A dialog with an id of '{ActiveDialog.Id}' wasn't found.");
            return await dialog.ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            FailureNotes.Add(failure, this);
            throw;
        }
    }

    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
        {
            throw new ArgumentException($"{nameof(result)} can't be a cancellation token");
        }

        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        if (ActiveDialog == null)
        {
            return new DialogTurnResult(DialogTurnStatus.Complete, result);
        }

        var dialog = FindDialog(ActiveDialog.Id) ?? throw new Exception(
            $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{ActiveDialog.Id}' wasn't found.");
        return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
    }

    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId,
        object options = null,
        CancellationToken cancellationToken = default)
    {
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} can't be a cancellation token");
        }

        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken).ConfigureAwait(false);
        if (handled || ActiveDialog == null)
        {
            return;
        }

        var dialog = FindDialog(ActiveDialog.Id) ?? throw new Exception(
            $"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{ActiveDialog.Id}'.");
        await dialog.RepromptDialogAsync(Context, ActiveDialog, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks in this set, then in the parents'.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>The turn's language, as a culture name.</summary>
    public string GetLocale() =>
        KnownCultures.Find((Context as TurnContext)?.Locale ?? Context.Activity.Locale)?.Name ?? CultureInfo.CurrentCulture.Name;

    private static TurnContextStateCollection CopyOf(TurnContextStateCollection services)
    {
        var copy = new TurnContextStateCollection();
        foreach (var (key, service) in services)
        {
            copy[key] = service;
        }

        return copy;
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (FindDialog(instance.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.RemoveAt(0);
    }
}
