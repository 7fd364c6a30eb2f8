using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Privacy;

/// <summary>Puts another number or name on a client's visit: by its code, with what is new told back, or by a note where the calendar takes none.</summary>
internal sealed class ChangeContactDialog : VisitDialog
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly IScheduler scheduler;
    private readonly VisitFinder finder;

    public ChangeContactDialog(QuestionBook questions, VisitFinder finder, IScheduler scheduler)
        : base(nameof(ChangeContactDialog), questions, finder)
    {
        this.scheduler = scheduler;
        this.finder = finder;
        Steps([.. Identify, SeeHowFarAsync, AskNewAsync, ConfirmAsync, HandOverAsync, TellOutcomeAsync]);
    }

    private async Task<DialogTurnResult> SeeHowFarAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (Frame(step).Record is { Confirmation: Confirmation.Open, Awaiting: null })
        {
            await finder.ReachAsync(Frame(step), cancellationToken);
        }

        return await step.NextAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> AskNewAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Frame(step).Record.NewContact is not null, step, "privacy.new-contact", cancellationToken);

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var record = Frame(step).Record;
        return AskUnlessAsync(record.Confirmation != Confirmation.Open || record.Awaiting is not null, step, "privacy.confirm-contact", cancellationToken);
    }

    private Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.Awaiting is not null)
        {
            return step.BeginDialogAsync(nameof(AwaitOutcomeDialog), cancellationToken: cancellationToken);
        }

        if (frame.Record.Confirmation == Confirmation.Yes && scheduler.Capabilities.ChangesContact)
        {
            Commit(frame);
            return step.BeginDialogAsync(nameof(AwaitOutcomeDialog), cancellationToken: cancellationToken);
        }

        if (frame.Record.Confirmation == Confirmation.Yes)
        {
            LeaveNote(frame);
        }

        frame.Say((frame.Record.Confirmation == Confirmation.Yes ? frame.Words.Privacy.ContactNoted : frame.Words.Visits.Kept).Say());
        frame.Record = frame.Record with { Confirmation = Confirmation.Open, NewContact = null, Visits = new VisitSearch() };
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> TellOutcomeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Outcome is BookingOutcome.Delayed)
        {
            frame.Say(frame.Words.Booking.CalendarDelayed.Say());
            return AgainAsync(step, cancellationToken);
        }

        frame.Say((frame.Outcome is BookingOutcome.ContactChanged ? frame.Words.Privacy.ContactChanged : frame.Words.Privacy.ContactHandedToStaff).Say());
        frame.Record = frame.Record.Fresh();
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static void Commit(TurnFrame frame)
    {
        var intent = new BookingIntent.ChangeContact
        {
            Id = Guid.NewGuid(),
            MadeAt = frame.Now,
            VisitIds = [.. frame.Record.Visits.Found.Select(visit => visit.Id)],
            Contact = frame.Record.NewContact!,
        };
        frame.Effects.Intents.Add(intent);
        frame.Effects.Held.Add(new HeldReply(intent.Id, Patience, new Reply { Spoken = frame.Words.Privacy.Changing.Say() }));
        frame.Record = frame.Record with { Awaiting = intent.Id };
    }

    private static void LeaveNote(TurnFrame frame)
    {
        var visit = frame.Record.Visits.Found[0];
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.HandOff,
            RaisedAt = frame.Now,
            Reason = "change-contact",
            FirstName = frame.Record.NewContact!.FirstName ?? visit.FirstName,
            Phone = frame.Record.NewContact.Phone ?? visit.Phone,
            Wish = $"change contact of {visit.Id}",
            Start = visit.Start,
        });
    }
}
