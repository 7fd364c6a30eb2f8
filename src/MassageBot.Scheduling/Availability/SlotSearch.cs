using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Free slots of a service, in order of time.</summary>
internal sealed class SlotSearch(ICalendarStore store, BusyBook book, CatalogueStore catalogue, EndpointClock clock)
{
    private static readonly Duration AroundRefusal = Duration.FromDays(7);

    /// <summary>Slots that start within the range, at most so many; none for what the clinic does not offer.</summary>
    public async Task<IReadOnlyList<Slot>> FindAsync(
        VisitWish wish, Interval range, string? holder, int limit, CancellationToken cancellationToken)
    {
        var edition = await store.EditionAsync(cancellationToken).ConfigureAwait(false);
        return await FindAsync(edition, wish, range, (holder, limit), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same in an edition that was just asked for.</summary>
    public async Task<IReadOnlyList<Slot>> FindAsync(
        Edition edition, VisitWish wish, Interval range, (string? Holder, int Limit) asked, CancellationToken cancellationToken)
    {
        var offered = await catalogue.AtAsync(edition, cancellationToken).ConfigureAwait(false);
        if (offered.Service(wish.Service) is not { } service || service.Lengths.All(length => length.Minutes != wish.Minutes))
        {
            return [];
        }

        var now = clock.Now;
        var busy = await book.ForAsync(edition.Revision, Widened(range), now, asked.Holder, cancellationToken).ConfigureAwait(false);
        return [.. Free(offered, service, wish, range, busy, now).Take(asked.Limit)];
    }

    /// <summary>Free slots close to one that cannot be had, anyone's if the named therapist has none.</summary>
    public async Task<IReadOnlyList<Slot>> AroundAsync(Slot wanted, string? holder, int limit, CancellationToken cancellationToken)
    {
        var start = Instant.Max(wanted.Start - Duration.FromDays(1), clock.Now);
        var range = new Interval(start, Instant.Max(wanted.Start, start) + AroundRefusal);
        var found = await FindAsync(wanted.Wish, range, holder, int.MaxValue, cancellationToken).ConfigureAwait(false);
        if (found.Count == 0 && wanted.Wish.Therapist is not null)
        {
            var anyone = wanted.Wish with { Therapist = null };
            found = await FindAsync(anyone, range, holder, int.MaxValue, cancellationToken).ConfigureAwait(false);
        }

        return
        [
            .. found
                .OrderBy(slot => Math.Abs(slot.StartMilliseconds - wanted.StartMilliseconds))
                .Take(limit)
                .OrderBy(slot => slot.StartMilliseconds),
        ];
    }

    /// <summary>Free slots in the range, by time, in this state of the calendar.</summary>
    public static IEnumerable<Slot> Free(
        Catalogue offered, ServiceSetup service, VisitWish wish, Interval range, BusyTimes busy, Instant now)
    {
        var first = range.Start.InZone(offered.Zone).Date.PlusDays(-1);
        var last = range.End.InZone(offered.Zone).Date;
        var opening = OpenTimes.Of(offered, Resource.WholeClinic, first, last.PlusDays(1));
        var assignment = new Assignment(offered, service, wish, busy, first, last.PlusDays(1));
        var earliest = now + Duration.FromTimeSpan(offered.Clinic.MinimumNotice);
        return OpenTimes.Dates(first, last)
            .SelectMany(date => OpenTimes.Starts(offered, date))
            .Where(start => range.Contains(start) && start > now && start >= earliest)
            .Where(start => opening.Contains(start, VisitSpan.Of(service, wish, start).WorkUntil))
            .Select(start => assignment.At(start))
            .OfType<Slot>();
    }

    // A visit that starts at the end of the range is busy for some hours beyond it.
    private static Interval Widened(Interval range) => new(range.Start, range.End + Duration.FromDays(2));
}
