using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace MassageBot.Host.SchedulingAdapters.EasyAppointments;

/// <summary>
/// Between instants and the times without a zone that Easy!Appointments keeps, each meant at the provider's place: the clinic. Pure. An hour
/// that does not exist is no time; of one that comes twice a free time is the first, and a visit takes as much as it may take.
/// </summary>
internal static class WallTimes
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly ZoneLocalMappingResolver FirstOf = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);
    private static readonly ZoneLocalMappingResolver LastOf = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    public static string Text(Instant instant, DateTimeZone zone) => Pattern.Format(instant.InZone(zone).LocalDateTime);

    /// <summary>Null for an hour that daylight saving leaves out on that day.</summary>
    public static Instant? FreeTime(LocalDate day, string hour, DateTimeZone zone) =>
        zone.MapLocal(day + Hour.Parse(hour).Value) is { Count: > 0 } mapped ? mapped.First().ToInstant() : null;

    public static Instant Start(string text, DateTimeZone zone) => zone.ResolveLocal(Pattern.Parse(text).Value, FirstOf).ToInstant();

    public static Instant End(string text, DateTimeZone zone) => zone.ResolveLocal(Pattern.Parse(text).Value, LastOf).ToInstant();
}
