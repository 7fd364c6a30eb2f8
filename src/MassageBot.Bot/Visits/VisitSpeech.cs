using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Visits;

/// <summary>Visits in words.</summary>
internal static class VisitSpeech
{
    public static string Day(TurnFrame frame, Instant start) => SpokenTime.Day(frame.Local(start).Date, frame.Language);

    public static string Time(TurnFrame frame, Instant start) => SpokenTime.Time(frame.Local(start).TimeOfDay, frame.Language);

    public static Spoken Next(TurnFrame frame, Visit visit) => frame.Words.Visits.NextVisit.Say(
        ("day", Day(frame, visit.Start)), ("time", Time(frame, visit.Start)), ("zone", SpokenTime.Zone(frame.Local(visit.Start))));

    /// <summary>On a button.</summary>
    public static string Line(TurnFrame frame, Visit visit) => frame.Words.Visits.VisitLine.Say(
        ("day", SpokenTime.ShortDay(frame.Local(visit.Start).Date, frame.Language)), ("time", Time(frame, visit.Start))).Text;

    /// <summary>Asks whether to cancel, with the policy's effect told first when the notice period has begun.</summary>
    public static Spoken ConfirmCancel(TurnFrame frame, Visit visit)
    {
        var words = frame.Words.Visits;
        var day = ("day", Day(frame, visit.Start));
        var time = ("time", Time(frame, visit.Start));
        var policy = frame.Clinic.Policy;
        return visit.Start - frame.Now < policy.CancellationNotice
            ? words.ConfirmCancelLate.Say(day, time, ("policy", policy.Summary[frame.Language.Code()]))
            : words.ConfirmCancel.Say(day, time);
    }
}
