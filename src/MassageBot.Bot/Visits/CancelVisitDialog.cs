using MassageBot.Core.Understanding;
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
        if (frame.Record.Awaiting is not null)
        {
            return step.BeginDialogAsync(nameof(AwaitOutcomeDialog), cancellationToken: cancellationToken);
        }

        switch (frame.Record.Confirmation)
        {
            case Confirmation.Yes:
                Commit(frame);
                return step.BeginDialogAsync(nameof(AwaitOutcomeDialog), cancellationToken: cancellationToken);
            case Confirmation.Change:
                frame.Record = frame.Record with { Confirmation = Confirmation.Open, Visits = frame.Record.Visits with { AlsoIds = [] } };
                return step.EndDialogAsync(Flow.MoveVisit, cancellationToken);
            case Confirmation.Drop:
                frame.Say(frame.Words.Visits.Kept.Say());
                frame.Record = frame.Record with { Confirmation = Confirmation.Open };
                return step.EndDialogAsync(cancellationToken: cancellationToken);
            default:
                return AgainAsync(step, cancellationToken);
        }
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

        if (frame.Outcome is BookingOutcome.Cancelled && frame.Record.Visits.AlsoIds is [var next, .. var rest])
        {
            frame.Record = frame.Record with { Awaiting = null, Visits = frame.Record.Visits with { ChosenId = next, AlsoIds = rest } };
            return AgainAsync(step, cancellationToken);
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
            Reason = frame.Record.Visits switch { { ByClinic: true } => "clinic", { Ill: true } => "illness", _ => "client" },
        };
        frame.Effects.Intents.Add(intent);
        frame.Effects.Held.Add(new HeldReply(intent.Id, Patience, new Reply { Spoken = frame.Words.Visits.Cancelling.Say() }));
        frame.Record = frame.Record with { Awaiting = intent.Id };
    }
}
