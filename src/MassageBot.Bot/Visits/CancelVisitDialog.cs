using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Visits;

/// <summary>Cancels a visit: which, the policy's effect, a yes, and only then the calendar.</summary>
internal sealed class CancelVisitDialog : VisitDialog
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public CancelVisitDialog(QuestionBook questions, VisitFinder finder)
        : base(nameof(CancelVisitDialog), questions, finder) =>
        Steps([.. Identify, AskWhichAsync, ConfirmAsync, HandOverAsync, TellOutcomeAsync]);

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var record = Frame(step).Record;
        return AskUnlessAsync(record.Confirmation != Confirmation.Open || record.Awaiting is not null, step, "visits.confirm-cancel", cancellationToken);
    }

    private static Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.Awaiting is null && frame.Record.Confirmation != Confirmation.Yes)
        {
            frame.Say(frame.Words.Visits.Kept.Say());
            frame.Record = frame.Record with { Confirmation = Confirmation.Open };
            return step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        if (frame.Record.Awaiting is null)
        {
            Commit(frame);
        }

        return step.BeginDialogAsync(nameof(AwaitOutcomeDialog), cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> TellOutcomeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        switch (frame.Outcome)
        {
            case BookingOutcome.Delayed:
                frame.Say(frame.Words.Visits.CancelDelayed.Say());
                return AgainAsync(step, cancellationToken);
            case BookingOutcome.Cancelled when frame.Record.Visits.Chosen is { } visit:
                frame.Say(frame.Words.Visits.Cancelled.Say(
                    ("day", VisitSpeech.Day(frame, visit.Start)), ("time", VisitSpeech.Time(frame, visit.Start))));
                break;
            default:
                frame.Say(frame.Words.Visits.CancelHandedToStaff.Say());
                break;
        }

        frame.Record = frame.Record.Fresh();
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static void Commit(TurnFrame frame)
    {
        var intent = new BookingIntent.Cancel
        {
            Id = Guid.NewGuid(),
            MadeAt = frame.Now,
            VisitId = frame.Record.Visits.ChosenId!,
            Reason = "client",
        };
        frame.Effects.Intents.Add(intent);
        frame.Effects.Held.Add(new HeldReply(intent.Id, Patience, new Reply { Spoken = frame.Words.Visits.Cancelling.Say() }));
        frame.Record = frame.Record with { Awaiting = intent.Id };
    }
}
