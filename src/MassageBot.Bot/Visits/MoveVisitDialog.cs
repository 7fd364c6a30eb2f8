using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
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
        Steps([.. Identify, AskWhichAsync, GoOnToTimesAsync]);

    private static Task<DialogTurnResult> GoOnToTimesAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        var visit = frame.Record.Visits.Chosen!;
        if (!frame.Record.Visits.AlsoIds.IsEmpty)
        {
            frame.Say(frame.Words.Visits.OneAfterTheOther.Say());
        }

        var wish = new BookingWish
        {
            Service = visit.Service,
            Minutes = visit.Minutes,
            FirstVisit = false,
            FirstName = visit.FirstName,
            Phone = frame.Record.Visits.Phone,
            When = Target(frame, visit),
            Therapist = frame.Record.Wish.Therapist,
            ForSomeoneElse = frame.Record.Wish.ForSomeoneElse || IsOfSomeoneElse(frame, visit),
        };
        frame.Record = frame.Record.WithWish(wish) with { Moving = visit };
        if (!BookingProgress.KnowsWhen(wish))
        {
            frame.Say(frame.Words.Visits.AskNewTime.Say(
                ("day", VisitSpeech.Day(frame, visit.Start)), ("time", VisitSpeech.Time(frame, visit.Start))).WithoutQuestions().Then(TermsSpeech.OfMoving(frame, visit)));
        }

        return step.EndDialogAsync(Flow.Booking, cancellationToken);
    }

    /// <summary>The day that was said is the new one, unless it names the visit as it stands ("move my Friday one").</summary>
    private static WhenWish? Target(TurnFrame frame, Visit visit)
    {
        var at = frame.Local(visit.Start).LocalDateTime;
        var wished = frame.Record.Wish.When is { } when ? WishRefinement.Elsewhere(when, at) : null;
        return wished is { HasDay: true, HasTime: false } && frame.Record.Wish.SameTime ? wished with { Time = at.TimeOfDay } : wished;
    }

    private static bool IsOfSomeoneElse(TurnFrame frame, Visit visit) =>
        frame.Record.Booked.Any(known => known.VisitId == visit.Id && known.About == ScreenedFor.SomeoneElse);
}
