using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>Which visits stand in each other's way. Pure.</summary>
internal static class Overlaps
{
    /// <summary>An open visit at that time.</summary>
    public static bool Any(IEnumerable<OutsideVisit> visits, Interval span) => visits.Any(visit => visit.Open && Overlap(visit.Span, span));

    /// <summary>
    /// True when our visit has to go because of another one. Of two that this program made, the later one goes, so that never both do; before
    /// what people entered, ours goes always.
    /// </summary>
    public static bool HasToGo(OutsideVisit ours, IEnumerable<OutsideVisit> visits) => visits.Any(other =>
        other.Open && other.Id != ours.Id && Overlap(other.Span, ours.Span) && (other.Reference is null || other.Order < ours.Order));

    /// <summary>Half-open: a visit that ends when another begins is in nobody's way.</summary>
    public static bool Overlap(Interval one, Interval other) => one.Start < other.End && other.Start < one.End;
}
