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
        await RunTurnAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<DialogTurnResult> RunTurnAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await TurnAsync(dc, dialogId, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                if (!await dc.EmitEventAsync(DialogEvents.Error, failure, true, true, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    private static async Task<DialogTurnResult> TurnAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var skill = SkillTurn.Is(dc.Context);
        if (skill && await SkillTurn.ObeyAsync(dc, cancellationToken).ConfigureAwait(false) is { } obeyed)
        {
            return obeyed;
        }

        var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dc.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
        }

        if (skill)
        {
            await SkillTurn.TellEndAsync(dc.Context, result, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }
}
