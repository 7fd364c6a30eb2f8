namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs of its own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = null)
        : base(dialogId)
    {
        IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;
    }

    public bool IgnoreMemoryScopeBinding { get; set; }

    public DialogSet Dialogs { get; set; } = new();

    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId) ?? dc?.FindDialog(dialogId);

    /// <summary>A change of version that nobody handled is told to telemetry: the conversation may be stuck in dialogs that are gone.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            dc.Dialogs.TelemetryClient.TrackTrace(
                $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog?.Id}",
                Severity.Warning,
                null);
        }

        return handled;
    }

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Tells the bot, by the event "versionChanged", that this conversation was begun with other dialogs than there are now.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var stored = dc.ActiveDialog.Version;
        dc.ActiveDialog.Version = GetInternalVersion();
        if (stored != null && stored != dc.ActiveDialog.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken).ConfigureAwait(false);
        }
    }
}
