using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.StaffDay;

/// <summary>Somebody who waits and a gap that is long enough.</summary>
/// <param name="Waiting">Who waits.</param>
/// <param name="Therapist">Whose gap.</param>
/// <param name="TherapistName">Their first name.</param>
/// <param name="Gap">The gap.</param>
/// <param name="IsAsAsked">It lies within the days and hours, and is with whom, they asked for.</param>
public sealed record WaitMatch(WaitingVisit Waiting, TherapistId Therapist, string TherapistName, Interval Gap, bool IsAsAsked);

/// <summary>Who of those who wait could have a gap. Pure.</summary>
public static class WaitMatches
{
    /// <summary>
    /// The best gap for each who waits and has nothing offered: as they asked before any other, then the earliest. A therapist or a gender that was asked
    /// for is kept; only hours and days may be stretched, since staff ask before.
    /// </summary>
    public static ImmutableArray<WaitMatch> Of(IEnumerable<WaitingVisit> waiting, IReadOnlyList<ClinicDay> days, Clinic clinic, Instant now)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(clinic);
        return [.. waiting.Where(one => one.Offered is null).Select(one => Best(one, days, clinic, now)).OfType<WaitMatch>()];
    }

    private static WaitMatch? Best(WaitingVisit waiting, IReadOnlyList<ClinicDay> days, Clinic clinic, Instant now) => days
        .SelectMany(day => day.Therapists.Where(row => Suits(row, waiting, clinic)).SelectMany(row => On(day, row, waiting, clinic, now)))
        .OrderBy(match => match.IsAsAsked ? 0 : 1)
        .ThenBy(match => match.Gap.Start)
        .FirstOrDefault();

    private static IEnumerable<WaitMatch> On(ClinicDay day, TherapistDay row, WaitingVisit waiting, Clinic clinic, Instant now) => Gaps
        .Of(row, day.Blocks, Duration.FromMinutes(waiting.Minutes), now + clinic.Policy.MinimumNotice)
        .Select(gap => new WaitMatch(waiting, row.Therapist, row.Name, gap, IsAsAsked(waiting, day.Date, gap, clinic.Zone)));

    private static bool Suits(TherapistDay row, WaitingVisit waiting, Clinic clinic) =>
        clinic.FindTherapist(row.Therapist) is { } therapist
        && (waiting.Therapist is null || waiting.Therapist == row.Therapist)
        && (waiting.Gender is null || waiting.Gender == therapist.Gender)
        && (clinic.FindService(waiting.Service)?.Skills ?? []).All(skill => therapist.Skills.Contains(skill));

    private static bool IsAsAsked(WaitingVisit waiting, LocalDate date, Interval gap, DateTimeZone zone) =>
        (waiting.First is null || date >= waiting.First)
        && (waiting.Last is null || date <= waiting.Last)
        && (waiting.Days.IsEmpty || waiting.Days.Contains(date.DayOfWeek))
        && (waiting.Windows.IsEmpty || waiting.Windows.Any(window => Begins(window, date, gap, zone, waiting.Minutes)));

    /// <summary>Some start of the gap that leaves time enough lies in the window.</summary>
    private static bool Begins((LocalTime From, LocalTime To) window, LocalDate date, Interval gap, DateTimeZone zone, int minutes)
    {
        var (from, to) = (zone.AtLeniently(date + window.From).ToInstant(), zone.AtLeniently(date + window.To).ToInstant());
        return Instant.Max(from, gap.Start) < to && Instant.Max(from, gap.Start) + Duration.FromMinutes(minutes) <= gap.End;
    }
}
