using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using NodaTime;

namespace MassageBot.Scheduling.Waitlist;

/// <summary>
/// Moves offers that nobody took on to the next one, and looks now and then for time that became free in other ways, such as by a hold
/// that was given up.
/// </summary>
internal sealed class WaitlistJob(ICalendarStore store, CatalogueStore catalogue, SlotSearch search, EndpointClock clock, WaitlistRounds rounds)
    : ICalendarJob
{
    private const int MostAsked = 200;
    private static readonly Duration BetweenLooks = Duration.FromSeconds(1);
    private static readonly Duration BetweenSearches = Duration.FromMinutes(1);
    private Instant nextLook = Instant.MinValue;
    private Instant nextSearch = Instant.MinValue;

    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (clock.IsDown || (now < nextLook && nextLook - now <= BetweenLooks))
        {
            return 0;
        }

        nextLook = now + BetweenLooks;
        var moved = await EndOffersAsync(now, cancellationToken).ConfigureAwait(false);
        if (now < nextSearch && nextSearch - now <= BetweenSearches)
        {
            return moved;
        }

        nextSearch = now + BetweenSearches;
        return moved + await SearchAsync(now, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> EndOffersAsync(Instant now, CancellationToken cancellationToken)
    {
        var over = await store.ReadAsync(session => WaitlistTable.OfferOver(session, now).Count, cancellationToken).ConfigureAwait(false);
        return over == 0 ? 0 : await store.WriteAsync(session => EndOffers(session, now), cancellationToken).ConfigureAwait(false);
    }

    private int EndOffers(ISession session, Instant now)
    {
        var over = WaitlistTable.OfferOver(session, now);
        foreach (var client in over)
        {
            rounds.PassOn(session, client);
        }

        return over.Count;
    }

    // Searched by readers, offered by a writer that looks again: the writer is not kept for it.
    private async Task<int> SearchAsync(Instant now, CancellationToken cancellationToken)
    {
        var zone = (await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false)).Zone;
        var waiting = await store.ReadAsync(session => WaitlistTable.Waiting(session, MostAsked), cancellationToken).ConfigureAwait(false);
        var offered = 0;
        foreach (var client in waiting)
        {
            var (from, to) = client.Range(zone, now);
            if (from < to && await FindAsync(client, new Interval(from, to), zone, cancellationToken).ConfigureAwait(false) is { } range)
            {
                await store.WriteAsync(session => OfferTo(session, client.Id, range, now), cancellationToken).ConfigureAwait(false);
                offered++;
            }
        }

        return offered;
    }

    private async Task<Interval?> FindAsync(WaitingClient client, Interval range, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var found = await search.FindAsync(client.Wish, range, null, int.MaxValue, cancellationToken).ConfigureAwait(false);
        return found.FirstOrDefault(slot => client.Suits(slot, zone)) is { } slot ? new Interval(slot.Start, slot.Start + Duration.FromMinutes(1)) : null;
    }

    private bool OfferTo(ISession session, string id, Interval range, Instant now)
    {
        if (WaitlistTable.Find(session, id) is { Status: Contract.WaitlistStatus.Waiting } client)
        {
            rounds.Offer(session, client, range, now);
        }

        return true;
    }
}
