using NodaTime;

namespace MassageBot.Core.Digest;

public enum DigestKind
{
    Day,
    Week,
}

/// <summary>A digest that is due, and the day it is made on by the clinic's calendar.</summary>
public sealed record DueDigest(DigestKind Kind, LocalDate Day)
{
    /// <summary>The same wherever it is made: told under this key, it is told once.</summary>
    public string Key => $"digest-{(Kind == DigestKind.Day ? "day" : "week")}-{Day:uuuu-MM-dd}";
}

/// <summary>The days on which digests were last told; null for never.</summary>
public sealed record ToldDigests(LocalDate? Day = null, LocalDate? Week = null);

/// <summary>
/// When digests are due. Daily at eight by the clinic's clock on days when the clinic is open; what could not be told then is told until it
/// closes, and dropped after. Weekly on Monday at eight, open or not; told until Tuesday is over.
/// </summary>
public static class DigestSchedule
{
    public static readonly LocalTime Hour = new(8, 0);

    public static IReadOnlyList<DueDigest> Due(Instant now, ToldDigests told, Clinic clinic)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(clinic);
        var here = now.InZone(clinic.Zone).LocalDateTime;
        var monday = here.Date.PlusDays(1 - (int)here.DayOfWeek);
        return
        [
            .. IsWeekDue(here, monday) && !(told.Week >= monday) ? [new DueDigest(DigestKind.Week, monday)] : Array.Empty<DueDigest>(),
            .. IsDayDue(here, clinic) && !(told.Day >= here.Date) ? [new DueDigest(DigestKind.Day, here.Date)] : Array.Empty<DueDigest>(),
        ];
    }

    private static bool IsWeekDue(LocalDateTime here, LocalDate monday) => here >= monday.At(Hour) && here.Date <= monday.PlusDays(1);

    private static bool IsDayDue(LocalDateTime here, Clinic clinic) =>
        clinic.HoursOn(here.Date) is { } hours && here.TimeOfDay >= Hour && here.TimeOfDay < hours.Closes;
}
