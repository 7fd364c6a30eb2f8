using MassageBot.Bot.Triage;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Booking;

/// <summary>
/// From a wish to a visit in the calendar. Steps ask for what is missing, hold a slot, read it back, hand the booking over and wait for
/// its outcome. No slot is looked for before the safety screen is answered.
/// </summary>
internal sealed class BookingDialog : FlowDialog
{
    private readonly SlotFinder finder;
    private readonly IScheduler scheduler;

    public BookingDialog(QuestionBook questions, IScheduler scheduler)
        : base(nameof(BookingDialog), questions)
    {
        this.scheduler = scheduler;
        finder = new SlotFinder(scheduler);
        Steps(
            CheckRedFlagsEarlyAsync,
            AskFollowUpAsync,
            AskServiceAsync,
            AskMinutesAsync,
            AskWhenAsync,
            CheckRedFlagsAsync,
            AskFollowUpAsync,
            StopWithoutSlotAsync,
            OfferTimesAsync,
            HoldTimeAsync,
            AskNameAsync,
            AskPhoneAsync,
            LeaveWishWithFrontDeskAsync,
            ReadBackAsync,
            ChangeOrDropAsync,
            HandOverAsync,
            TellOutcomeAsync);
    }

    /// <summary>A health word that nothing explains brings the screen forward.</summary>
    private static Task<DialogTurnResult> CheckRedFlagsEarlyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var record = Frame(step).Record;
        return AskUnlessAsync(!record.ScreenNext || ScreenIsDone(step), step, ScreenQuestionIds.Screen, cancellationToken);
    }

    private static Task<DialogTurnResult> AskServiceAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(BookingProgress.KnowsService(Wish(step), Frame(step).Clinic), step, BookingQuestionIds.Service, cancellationToken);

    private static Task<DialogTurnResult> AskMinutesAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(BookingProgress.KnowsMinutes(Wish(step), Frame(step).Clinic), step, BookingQuestionIds.Minutes, cancellationToken);

    private static Task<DialogTurnResult> AskWhenAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(BookingProgress.KnowsWhen(Wish(step)), step, BookingQuestionIds.When, cancellationToken);

    private static Task<DialogTurnResult> CheckRedFlagsAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(ScreenIsDone(step), step, ScreenQuestionIds.Screen, cancellationToken);

    private static Task<DialogTurnResult> AskFollowUpAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Frame(step).Record.FollowUp is null, step, ScreenQuestionIds.FollowUp, cancellationToken);

    /// <summary>An answer that was about somebody else than who comes is none: the flow goes back to the question.</summary>
    private static Task<DialogTurnResult> StopWithoutSlotAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (Screening.ResultOf(frame) is not { } screen)
        {
            return AgainAsync(step, cancellationToken);
        }

        return screen.MayTakeSlot
            ? step.NextAsync(cancellationToken: cancellationToken)
            : step.EndDialogAsync(Screening.StopBooking(frame), cancellationToken);
    }

    private async Task<DialogTurnResult> OfferTimesAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.Chosen is not null || frame.Record.CalendarDown)
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        if (frame.Record.Offers.IsEmpty && !SlotOutcome.Take(frame, await finder.FindAsync(frame, cancellationToken)))
        {
            return await AgainAsync(step, cancellationToken);
        }

        return await AskUnlessAsync(frame.Record.Chosen is not null || frame.Record.CalendarDown, step, BookingQuestionIds.Slot, cancellationToken);
    }

    private async Task<DialogTurnResult> HoldTimeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.CalendarDown || frame.Record.HoldId is not null || frame.Record.ForWait is not null)
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        if (frame.Record.Chosen is not { } chosen)
        {
            return await AgainAsync(step, cancellationToken);
        }

        var held = SlotOutcome.Take(frame, await scheduler.HoldAsync(chosen, frame.ConversationId, cancellationToken));
        return held ? await step.NextAsync(cancellationToken: cancellationToken) : await AgainAsync(step, cancellationToken);
    }

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Wish(step).FirstName is not null, step, BookingQuestionIds.Name, cancellationToken);

    private static Task<DialogTurnResult> AskPhoneAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Wish(step).Phone is not null, step, BookingQuestionIds.Phone, cancellationToken);

    /// <summary>The calendar cannot be reached: the truth, and the wish goes to the front desk.</summary>
    private static Task<DialogTurnResult> LeaveWishWithFrontDeskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (!frame.Record.CalendarDown)
        {
            return step.NextAsync(cancellationToken: cancellationToken);
        }

        BookByHand.Leave(frame);
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    /// <summary>An answer may have changed the wish beside what was asked, and with it the slot: then times come first again.</summary>
    private static Task<DialogTurnResult> ReadBackAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var record = Frame(step).Record;
        return record is { Chosen: null, Awaiting: null }
            ? AgainAsync(step, cancellationToken)
            : AskUnlessAsync(
                record.Confirmation != Confirmation.Open || record.Awaiting is not null, step, BookingQuestionIds.Confirm, cancellationToken);
    }

    private static Task<DialogTurnResult> ChangeOrDropAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        switch (frame.Record.Confirmation)
        {
            case Confirmation.Drop:
                frame.Record = frame.Record.Fresh();
                frame.Say(frame.Words.Booking.Declined.Say());
                return step.EndDialogAsync(cancellationToken: cancellationToken);
            case Confirmation.Yes when frame.Record.Awaiting is null && HasAnotherPrice(frame):
                frame.Say(frame.Words.Booking.PriceChanged.Say());
                frame.Record = frame.Record with { Confirmation = Confirmation.Open };
                return AgainAsync(step, cancellationToken);
            case Confirmation.Change:
                return AskAsync(step, BookingQuestionIds.Change, cancellationToken);
            default:
                return step.NextAsync(cancellationToken: cancellationToken);
        }
    }

    private static Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.Awaiting is null && frame.Record.Confirmation != Confirmation.Yes)
        {
            return AgainAsync(step, cancellationToken);
        }

        if (frame.Record.Awaiting is null)
        {
            if (Screening.ResultOf(frame) is not { } screen)
            {
                // The read-back was left open for longer than the screen's answers are good for: they come first, then the read-back again.
                frame.Record = frame.Record with { Confirmation = Confirmation.Open };
                return AgainAsync(step, cancellationToken);
            }

            HandOver.Commit(frame, screen);
        }

        return step.BeginDialogAsync(nameof(AwaitOutcomeDialog), cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> TellOutcomeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        return OutcomeSpeech.Tell(frame)
            ? step.EndDialogAsync(cancellationToken: cancellationToken)
            : AgainAsync(step, cancellationToken);
    }

    /// <summary>The clinic's file was saved with another price between the read-back and the yes.</summary>
    private static bool HasAnotherPrice(TurnFrame frame) =>
        frame.Record is { Moving: null, QuotedPrice: { } quoted } && BookingProgress.Price(frame.Record.Wish, frame.Clinic) != quoted;

    private static TurnFrame Frame(WaterfallStepContext step) => TurnFrame.Of(step.Context);

    private static BookingWish Wish(WaterfallStepContext step) => Frame(step).Record.Wish;

    private static bool ScreenIsDone(WaterfallStepContext step) =>
        Screening.ResultOf(Frame(step)) is not null || Frame(step).Record.FollowUp is not null;
}
