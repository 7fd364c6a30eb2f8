namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>
    /// One turn of a bot with one root dialog: goes on where the conversation stands, or begins. A turn that throws is first offered
    /// to the dialogs as the event "error"; the one that handles it lets the turn run again. Dialogs report to the telemetry client of
    /// the turn, when it has one, else to the dialog's own.
    /// </summary>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var telemetry = turnContext?.TurnState.Get<IBotTelemetryClient>() ?? dialog.TelemetryClient;
        var dialogs = new DialogSet(accessor) { TelemetryClient = telemetry };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        while (!await TryTurnAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false))
        {
        }
    }

    private static async Task<bool> TryTurnAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            if (result.Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        catch (Exception failure)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, failure, true, true, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            return false;
        }
    }
}
