namespace MassageBot.Core.SessionLengths;

/// <summary>Which length fits, and how long a client is at the clinic. Pure.</summary>
public static class SessionLengthAdvice
{
    /// <summary>The offered length of exactly these minutes; null when the service has no such length.</summary>
    public static PricedLength? Offered(Service service, int minutes) => service.Lengths.FirstOrDefault(length => length.Minutes == minutes);

    /// <summary>
    /// The usual length of the service where it is long enough for the need, else the shortest offered one that is, else the longest.
    /// Null <paramref name="need"/>: the usual length.
    /// </summary>
    public static PricedLength Recommend(Service service, Sessions sessions, SessionNeed? need)
    {
        if (need is not { } wanted)
        {
            return Usual(service);
        }

        var enough = sessions.Lengths.Where(length => length.Suits.Contains(wanted)).Select(length => length.Minutes).ToHashSet();
        return enough.Contains(service.UsualMinutes)
            ? Usual(service)
            : service.Lengths.FirstOrDefault(length => enough.Contains(length.Minutes)) ?? service.Lengths[^1];
    }

    /// <summary>The need that this many sore places make; none of them means the whole body.</summary>
    public static SessionNeed NeedOf(int areas) => areas switch
    {
        <= 0 => SessionNeed.WholeBody,
        1 => SessionNeed.OneArea,
        _ => SessionNeed.SeveralAreas,
    };

    /// <summary>Whether so many minutes are enough for a need, or more than it takes.</summary>
    public static LengthFit Fit(Service service, Sessions sessions, int minutes, SessionNeed need)
    {
        var recommended = Recommend(service, sessions, need).Minutes;
        return minutes > recommended ? LengthFit.MoreThanNeeded
            : minutes == recommended || Suits(sessions, minutes, need) ? LengthFit.Enough
            : LengthFit.TooShort;
    }

    /// <summary>True when the longest listed length that is not above these minutes is long enough for the need.</summary>
    public static bool Suits(Sessions sessions, int minutes, SessionNeed need) =>
        sessions.Lengths.LastOrDefault(length => length.Minutes <= minutes)?.Suits.Contains(need) == true;

    /// <summary>Minutes that the first talk adds to the session; 0 for a client who was here before, and where the session begins with it.</summary>
    public static int Consultation(Service service, bool firstVisit) =>
        firstVisit && service.Consultation == Core.Consultation.OnTop ? service.ConsultationMinutes : 0;

    /// <summary>Minutes from the start of the visit to its end: the session with the first talk where that is on top.</summary>
    public static int TotalMinutes(Service service, int minutes, bool firstVisit) => minutes + Consultation(service, firstVisit);

    /// <summary>What a client plans for: coming early, the first talk and the session.</summary>
    public static TimeAtTheClinic BlockOut(Clinic clinic, Service service, int minutes, bool firstVisit) => new(
        firstVisit ? clinic.ArriveEarly.FirstVisit : clinic.ArriveEarly.Otherwise, Consultation(service, firstVisit), minutes);

    private static PricedLength Usual(Service service) => Offered(service, service.UsualMinutes) ?? service.Lengths[0];
}

/// <summary>How a length goes with a need.</summary>
public enum LengthFit
{
    TooShort,
    Enough,
    MoreThanNeeded,
}

/// <summary>Minutes from coming in to going out.</summary>
/// <param name="Early">Before the visit begins.</param>
/// <param name="Talk">The first talk, where it is on top.</param>
/// <param name="Session">The session itself.</param>
public sealed record TimeAtTheClinic(int Early, int Talk, int Session)
{
    public int Total => Early + Talk + Session;
}
