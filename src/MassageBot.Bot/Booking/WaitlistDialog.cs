using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Booking;

/// <summary>Puts a client on the waiting list of the calendar; where that keeps none, the front desk has a note.</summary>
internal sealed class WaitlistDialog : FlowDialog
{
    private readonly IScheduler _scheduler;

    public WaitlistDialog(QuestionBook questions, IScheduler scheduler)
        : base(nameof(WaitlistDialog), questions)
    {
        _scheduler = scheduler;
        Steps(AskServiceAsync, AskMinutesAsync, AskWhenAsync, AskNameAsync, AskPhoneAsync, JoinAsync, TellAsync);
    }

    private static Task<DialogTurnResult> AskServiceAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(BookingProgress.KnowsService(Wish(step), Frame(step).Clinic), step, BookingQuestionIds.Service, cancellationToken);

    private static Task<DialogTurnResult> AskMinutesAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(BookingProgress.KnowsMinutes(Wish(step), Frame(step).Clinic), step, BookingQuestionIds.Minutes, cancellationToken);

    private static Task<DialogTurnResult> AskWhenAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(BookingProgress.KnowsWhen(Wish(step)), step, BookingQuestionIds.When, cancellationToken);

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Wish(step).FirstName is not null, step, BookingQuestionIds.Name, cancellationToken);

    private static Task<DialogTurnResult> AskPhoneAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Wish(step).Phone is not null, step, BookingQuestionIds.Phone, cancellationToken);

    private Task<DialogTurnResult> JoinAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.Awaiting is not null)
        {
            return step.BeginDialogAsync(nameof(AwaitOutcomeDialog), cancellationToken: cancellationToken);
        }

        if (!_scheduler.Capabilities.Waitlist)
        {
            LeaveNote(frame);
            return step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        Waits.Join(frame);
        return step.BeginDialogAsync(nameof(AwaitOutcomeDialog), cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Outcome is BookingOutcome.Delayed)
        {
            frame.Say(frame.Words.Booking.WaitDelayed.Say());
            return AgainAsync(step, cancellationToken);
        }

        frame.Record = frame.Record.Fresh();
        Waits.Tell(frame, frame.Outcome!);
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static void LeaveNote(TurnFrame frame)
    {
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.CallBack,
            RaisedAt = frame.Now,
            Reason = "waitlist",
            FirstName = frame.Record.Wish.FirstName,
            Phone = frame.Record.Wish.Phone,
            Wish = WishSummary.Of(frame.Record.Wish),
        });
        frame.Say(frame.Words.Booking.WaitPassedOn.Say());
        frame.Record = frame.Record.Fresh();
    }

    private static TurnFrame Frame(WaterfallStepContext step) => TurnFrame.Of(step.Context);

    private static BookingWish Wish(WaterfallStepContext step) => Frame(step).Record.Wish;
}
