namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs behind one id, with a stack of their own. Derived classes may look at each turn first, to interrupt.</summary>
public class ComponentDialog : DialogContainer
{
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    public string InitialDialogId { get; set; }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc,
        object options = null,
        CancellationToken cancellationToken = default)
    {
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token");
        }

        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);
        var result = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Waiting)
        {
            DialogView.Track(TelemetryClient, Id);
        }

        return await LeaveAsync(outerDc, result, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);
        var result = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken).ConfigureAwait(false);
        return await LeaveAsync(outerDc, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A dialog that was pushed above this one has ended; the inner stack has its question still open and asks it again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc,
        DialogReason reason,
        object result = null,
        CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
        {
            throw new ArgumentException($"{nameof(result)} cannot be a cancellation token");
        }

        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default)
    {
        var innerDc = new DialogContext(Dialogs, turnContext, InnerState(instance));
        await innerDc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            var innerDc = new DialogContext(Dialogs, turnContext, InnerState(instance));
            await innerDc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds a dialog; the first one added is where the component begins.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override DialogContext CreateChildContext(DialogContext dc) => new(Dialogs, dc, InnerState(dc.ActiveDialog));

    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (_initialized)
        {
            return;
        }

        _initialized = true;
        await OnInitializeAsync(outerDc).ConfigureAwait(false);
    }

    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc,
        object options,
        CancellationToken cancellationToken = default) => innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc,
        CancellationToken cancellationToken = default) => innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(
        ITurnContext context,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState InnerState(DialogInstance instance)
    {
        var state = StoredValue.Get<DialogState>(instance.State, PersistedDialogState);
        if (state == null)
        {
            state = new DialogState();
            instance.State[PersistedDialogState] = state;
        }

        return state;
    }

    private async Task<DialogTurnResult> LeaveAsync(DialogContext outerDc, DialogTurnResult inner, CancellationToken cancellationToken) =>
        inner.Status == DialogTurnStatus.Waiting
            ? EndOfTurn
            : await EndComponentAsync(outerDc, inner.Result, cancellationToken).ConfigureAwait(false);
}
