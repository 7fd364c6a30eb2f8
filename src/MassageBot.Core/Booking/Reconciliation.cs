using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Booking;

/// <summary>What the bot told a client about a wish to book.</summary>
public enum ToldClient
{
    /// <summary>It is booked.</summary>
    Booked,

    /// <summary>It is not booked, and not by the bot's doing any more.</summary>
    NotBooked,
}

/// <summary>An ended booking as the bot remembers it. <paramref name="VisitId"/> is the calendar's name of what came of it.</summary>
public sealed record ToldBooking(Guid IntentId, ToldClient Told, Instant Start, string? VisitId);

/// <summary>Something in which the calendar and the bot's word to a client differ, or that a calendar should not hold. Staff look at it.</summary>
/// <param name="Kind">A code: <c>missing-in-calendar</c>, <c>booked-though-denied</c>, <c>booked-twice</c> or <c>double-booked</c>.</param>
/// <param name="Matter">Names it the same way each time it is found.</param>
/// <param name="IntentId">The booking it is about, if it is about one of the bot's.</param>
/// <param name="Start">When the visit begins.</param>
public sealed record CalendarFinding(string Kind, string Matter, Guid? IntentId, Instant Start);

/// <summary>Holds what clients were told against what stands in the calendar. Pure.</summary>
public static class Reconciliation
{
    public static ImmutableArray<CalendarFinding> Compare(
        IReadOnlyCollection<ToldBooking> told, IReadOnlyCollection<CalendarVisit> visits, SchedulerCapabilities calendar)
    {
        var byIntent = visits.Where(visit => visit.IntentId is not null).ToLookup(visit => visit.IntentId!.Value);
        var known = visits.Select(visit => visit.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. told.Where(booking => IsMissing(booking, byIntent, known)).Select(booking => Of("missing-in-calendar", booking)),
            .. told.Where(booking => booking.Told == ToldClient.NotBooked && byIntent[booking.IntentId].Any(visit => visit.Open))
                .Select(booking => Of("booked-though-denied", booking)),
            .. byIntent.Where(made => made.Count(visit => visit.Open) > 1)
                .Select(made => new CalendarFinding("booked-twice", made.Key.ToString("N"), made.Key, made.First(visit => visit.Open).Start)),
            .. calendar.ConflictEnforced ? [] : Overlaps(visits),
        ];
    }

    /// <summary>A visit that was cancelled since is there and closed; one that nobody can find was never made, or somebody deleted it.</summary>
    private static bool IsMissing(ToldBooking booking, ILookup<Guid, CalendarVisit> byIntent, HashSet<string> known) =>
        booking is { Told: ToldClient.Booked, VisitId: { } id } && !known.Contains(id) && !byIntent[booking.IntentId].Any();

    private static IEnumerable<CalendarFinding> Overlaps(IReadOnlyCollection<CalendarVisit> visits)
    {
        foreach (var day in visits.Where(visit => visit.Open).GroupBy(visit => visit.Therapist))
        {
            var longest = default(CalendarVisit);
            foreach (var visit in day.OrderBy(visit => visit.Start).ThenBy(visit => visit.Id, StringComparer.Ordinal))
            {
                if (longest is not null && visit.Start < longest.End)
                {
                    yield return new CalendarFinding("double-booked", $"{longest.Id}|{visit.Id}", visit.IntentId ?? longest.IntentId, visit.Start);
                }

                longest = longest is null || visit.End > longest.End ? visit : longest;
            }
        }
    }

    private static CalendarFinding Of(string kind, ToldBooking booking) => new(kind, booking.IntentId.ToString("N"), booking.IntentId, booking.Start);
}
