using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Visits;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Visits;

/// <summary>Visits in words.</summary>
internal static class VisitSpeech
{
    private const int MostToldBeside = 3;

    public static string Day(TurnFrame frame, Instant start) => SpokenTime.Day(frame.Local(start).Date, frame.Language);

    public static string Time(TurnFrame frame, Instant start) => SpokenTime.Time(frame.Local(start).TimeOfDay, frame.Language);

    /// <summary>The visit that was asked for, or the next, and what stands beside it.</summary>
    public static Spoken Next(TurnFrame frame)
    {
        var found = frame.Record.Visits.Found;
        var visit = frame.Record.Visits.Chosen ?? found[0];
        var next = frame.Words.Visits.NextVisit.Say(
            ("day", Day(frame, visit.Start)), ("time", Time(frame, visit.Start)), ("zone", SpokenTime.Zone(frame.Local(visit.Start))));
        var others = found.Where(other => other.Id != visit.Id).Take(MostToldBeside).ToList();
        return others.Count == 0 ? next : next.Then(frame.Words.Visits.AlsoVisits.Say(("visits", Choosing.List(Lines(frame, others)))));
    }

    /// <summary>On buttons: day and time, and beyond that only what tells them apart.</summary>
    public static IReadOnlyList<string> Lines(TurnFrame frame, IReadOnlyCollection<Visit> visits)
    {
        var apart = VisitDifferences.Of(visits);
        return [.. visits.Select(visit => Line(frame, visit, apart))];
    }

    private static string Line(TurnFrame frame, Visit visit, VisitDifferences apart)
    {
        var words = frame.Words.Visits;
        var line = words.VisitLine.Say(
            ("day", SpokenTime.ShortDay(frame.Local(visit.Start).Date, frame.Language)), ("time", Time(frame, visit.Start))).Text;
        if (apart.Services && frame.Clinic.FindService(visit.Service) is { } service)
        {
            line = words.VisitLineMore.Say(("line", line), ("more", Naming.InSentence(service, frame.Language))).Text;
        }

        if (apart.Names)
        {
            line = words.VisitLineFor.Say(("line", line), ("name", visit.FirstName)).Text;
        }

        return apart.Therapists ? words.VisitLineMore.Say(("line", line), ("more", visit.TherapistName)).Text : line;
    }
}
