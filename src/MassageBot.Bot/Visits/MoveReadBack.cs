using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>The old and the new time of a visit that is moved, and what moving costs, told back before it happens.</summary>
internal static class MoveReadBack
{
    public static Spoken Say(TurnFrame frame, Visit moving)
    {
        var chosen = frame.Record.Chosen!;
        var pending = frame.Record.Screen is { Disposition: Disposition.TherapistReview } ? frame.Words.Booking.ReadBackPending.Say() : Spoken.Nothing;
        return pending.Then(TermsSpeech.OfMoving(frame, moving)).ThenParagraph(frame.Words.Visits.ConfirmMove.Say(
            ("oldday", VisitSpeech.Day(frame, moving.Start)),
            ("oldtime", VisitSpeech.Time(frame, moving.Start)),
            ("day", VisitSpeech.Day(frame, chosen.Start)),
            ("time", VisitSpeech.Time(frame, chosen.Start)),
            ("zone", SpokenTime.Zone(frame.Local(chosen.Start)))));
    }
}
