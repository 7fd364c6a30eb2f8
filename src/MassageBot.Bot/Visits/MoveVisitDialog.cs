using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Visits;

/// <summary>Moves a visit: finds it, then goes the way of a booking for its new time, safety screen included.</summary>
internal sealed class MoveVisitDialog : VisitDialog
{
    public MoveVisitDialog(QuestionBook questions, VisitFinder finder)
        : base(nameof(MoveVisitDialog), questions, finder) =>
        Steps(AskPhoneAsync, AskCodeAsync, FindAsync, AskWhichAsync, GoOnToTimesAsync);

    private static Task<DialogTurnResult> GoOnToTimesAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        var visit = frame.Record.Visits.Chosen!;
        var wish = new BookingWish
        {
            Service = visit.Service,
            Minutes = visit.Minutes,
            FirstVisit = false,
            FirstName = visit.FirstName,
            Phone = frame.Record.Visits.Phone,
            When = frame.Record.Wish.When,
            Therapist = frame.Record.Wish.Therapist,
            ForSomeoneElse = frame.Record.Wish.ForSomeoneElse || IsOfSomeoneElse(frame, visit),
        };
        frame.Record = frame.Record.WithWish(wish) with { Moving = visit };
        if (!BookingProgress.KnowsWhen(wish))
        {
            frame.Say(frame.Words.Visits.AskNewTime.Say(
                ("day", VisitSpeech.Day(frame, visit.Start)), ("time", VisitSpeech.Time(frame, visit.Start))).WithoutQuestions());
        }

        return step.EndDialogAsync(Flow.Booking, cancellationToken);
    }

    private static bool IsOfSomeoneElse(TurnFrame frame, Visit visit) =>
        frame.Record.Booked.Any(known => known.VisitId == visit.Id && known.About == ScreenedFor.SomeoneElse);
}
