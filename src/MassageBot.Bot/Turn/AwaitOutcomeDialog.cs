using MassageBot.Core.Booking;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.Bot.Turn;

/// <summary>Waits for the event that tells what became of a booking intent; messages meanwhile do not end the wait.</summary>
internal sealed class AwaitOutcomeDialog() : Dialog(nameof(AwaitOutcomeDialog))
{
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null!, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var activity = dc.Context.Activity;
        return activity.Type == ActivityTypes.Event && activity.Name == BookingOutcome.EventName
            ? dc.EndDialogAsync(cancellationToken: cancellationToken)
            : Task.FromResult(EndOfTurn);
    }
}
