using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Visits;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Visits;

/// <summary>What a late client hears, and what staff are told.</summary>
internal static class LateSpeech
{
    /// <summary>Minutes that the client will be late for the chosen visit; null while that is not known.</summary>
    public static int? MinutesLate(TurnFrame frame) => frame.Record.Visits is { Late: { } late, Chosen: { } visit }
        ? late.After(frame.Local(visit.Start).TimeOfDay)
        : null;

    /// <summary>Who is late means today's visit: the one that was named, else the one that is next or has begun.</summary>
    public static void ChooseTodays(TurnFrame frame)
    {
        var (search, today) = (frame.Record.Visits, frame.LocalNow.Date);
        var todays = search.Found.Where(visit => frame.Local(visit.Start).Date == today).ToList();
        var chosen = search.Chosen is { } named && todays.Contains(named) ? named : todays.FirstOrDefault();
        frame.Record = frame.Record with { Visits = search with { ChosenId = chosen?.Id, AlsoIds = [] } };
    }

    public static Spoken Thanks(TurnFrame frame) => frame.Clinic.Phone is { } phone
        ? frame.Words.Visits.RunningLate.Say(("phone", phone))
        : frame.Words.Handoff.Passed.Say();

    public static void PassOn(TurnFrame frame, int? minutes, Visit? visit = null, LateVisit? late = null)
    {
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.HandOff,
            RaisedAt = frame.Now,
            Reason = late is LateVisit.DeskDecides ? "running-late-decide" : "running-late",
            FirstName = visit?.FirstName ?? frame.Record.Wish.FirstName,
            Phone = frame.CallerNumber ?? frame.Record.Visits.Phone ?? frame.Record.Wish.Phone,
            Start = visit?.Start,
            VisitId = visit?.Id,
            LateMinutes = minutes,
        });
        frame.Record = frame.Record with { Visits = frame.Record.Visits with { PassedOn = true } };
    }

    /// <summary>The exact arithmetic of a visit that ends as planned.</summary>
    public static Spoken Remains(TurnFrame frame, Visit visit, LateVisit.Shortened left) => frame.Words.Visits.LateRemains.Say(
        ("end", VisitSpeech.Time(frame, visit.End)), ("remaining", Naming.Minutes(left.Remaining)), ("planned", Naming.Minutes(left.Planned)));

    /// <summary>What is told where nothing is left to choose.</summary>
    public static Spoken Tell(TurnFrame frame, Visit visit, LateVisit late) => late switch
    {
        LateVisit.DeskDecides { Remaining: 0 } => WithPhone(frame, frame.Words.Visits.LateMissed.Say()),
        LateVisit.DeskDecides left => WithPhone(frame, frame.Words.Visits.LateDeskDecides.Say(
            ("remaining", Naming.Minutes(left.Remaining)), ("planned", Naming.Minutes(left.Planned)))),
        _ => frame.Words.Visits.LateInTime.Say(("time", VisitSpeech.Time(frame, visit.Start))),
    };

    public static Spoken Kept(TurnFrame frame)
    {
        if (frame.Record.Visits.Chosen is not { } visit || MinutesLate(frame) is not { } minutes)
        {
            return frame.Words.Visits.Kept.Say();
        }

        var arrives = visit.Start + Duration.FromMinutes(minutes);
        return frame.Words.Visits.LateKept.Say(("time", VisitSpeech.Time(frame, arrives)));
    }

    private static Spoken WithPhone(TurnFrame frame, Spoken said) =>
        frame.Clinic.Phone is { } phone ? said.Then(frame.Words.Visits.LateCall.Say(("phone", phone))) : said;
}
