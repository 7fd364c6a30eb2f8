using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.StaffDay;

/// <summary>Whose visits cannot be because time is blocked. Pure.</summary>
/// <param name="Ahead">Those that can still be moved, by start.</param>
/// <param name="Begun">Those that have begun, or whose client is here: staff speak to them.</param>
public sealed record Affected(ImmutableArray<DayVisit> Ahead, ImmutableArray<DayVisit> Begun)
{
    public bool IsNobody => Ahead.IsEmpty && Begun.IsEmpty;

    /// <summary>Visits of a therapist, or of all where none is named, that a span touches.</summary>
    public static Affected By(IEnumerable<ClinicDay> days, TherapistId? therapist, Interval span, Instant now)
    {
        ArgumentNullException.ThrowIfNull(days);
        var touched = days
            .SelectMany(day => day.Visits)
            .DistinctBy(visit => visit.Id)
            .Where(visit => visit.TakesPlace && visit.State != VisitState.Fulfilled && visit.Start < span.End && visit.End > span.Start)
            .Where(visit => therapist is not { } named || visit.IsWith(named))
            .OrderBy(visit => visit.Start)
            .ToList();
        return new Affected(
            [.. touched.Where(visit => visit.IsOpen && visit.Start > now)],
            [.. touched.Where(visit => visit.End > now && !(visit.IsOpen && visit.Start > now))]);
    }

    /// <summary>In which span visits begin that lie in what is blocked: from the first of them, which may reach into it, to its end.</summary>
    public static Interval StartsOf(IReadOnlyCollection<DayVisit> visits, Interval span)
    {
        ArgumentNullException.ThrowIfNull(visits);
        return new Interval(visits.Select(visit => visit.Start).Append(span.Start).Min(), span.End);
    }
}
