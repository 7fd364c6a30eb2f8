using MassageBot.Core.Booking;

namespace MassageBot.Core.Visits;

/// <summary>What beside day and time tells several visits apart, so that a line about each says no more than it has to.</summary>
/// <param name="Services">They are of different services.</param>
/// <param name="Names">They are for different people.</param>
/// <param name="Therapists">Two begin at the same time, with different therapists.</param>
public sealed record VisitDifferences(bool Services, bool Names, bool Therapists)
{
    public static VisitDifferences Of(IReadOnlyCollection<Visit> visits)
    {
        ArgumentNullException.ThrowIfNull(visits);
        return new VisitDifferences(
            Count(visits, visit => visit.Service.Value) > 1,
            Count(visits, visit => visit.FirstName) > 1,
            Count(visits, visit => visit.Start) < visits.Count && Count(visits, visit => visit.TherapistName) > 1);
    }

    private static int Count<T>(IReadOnlyCollection<Visit> visits, Func<Visit, T> by) => visits.Select(by).Distinct().Count();
}
