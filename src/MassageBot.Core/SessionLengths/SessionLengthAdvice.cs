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

    /// <summary>Minutes that the first talk adds on top of the session; 0 for a client who was here before, or a service without one.</summary>
    public static int Consultation(Service service, bool firstVisit) => firstVisit ? service.ConsultationMinutes : 0;

    /// <summary>Minutes from arrival at the table to leaving it: the session with the first talk on top.</summary>
    public static int TotalMinutes(Service service, int minutes, bool firstVisit) => minutes + Consultation(service, firstVisit);

    private static PricedLength Usual(Service service) => Offered(service, service.UsualMinutes) ?? service.Lengths[0];
}
