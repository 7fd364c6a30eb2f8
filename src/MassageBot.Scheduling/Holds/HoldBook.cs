using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Holds;

/// <summary>Keeps slots for those who are still typing.</summary>
internal sealed class HoldBook(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches, TimeSpan lifetime)
{
    // Renewing does not make a hold endless: nobody keeps a slot from others for longer than this without booking it.
    private static readonly Duration LongestHold = Duration.FromMinutes(15);

    /// <summary>Holds the slot. Asking again for the slot one holds already gives the same hold; a new slot releases the old one.</summary>
    public async Task<Answer<Hold>> TakeAsync(Slot wanted, string holder, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Take(session, wanted, holder), cancellationToken).ConfigureAwait(false);

    /// <summary>Starts the hold's time anew, up to fifteen minutes from its beginning.</summary>
    public async Task<Answer<Hold>> RenewAsync(string id, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Renew(session, id), cancellationToken).ConfigureAwait(false);

    /// <summary>Frees the slot at once. Releasing what is not there is fine.</summary>
    public Task ReleaseAsync(string id, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                if (HoldTable.Find(session, id) is { } hold)
                {
                    HoldTable.Release(session, id);
                    GiveOn(session, hold);
                }

                return true;
            },
            cancellationToken);

    private Answer<Hold> Take(ISession session, Slot wanted, string holder)
    {
        var (now, offered) = (clock.Now, catalogue.In(session));
        HoldTable.ForgetExpired(session, now);
        var own = HoldTable.Of(session, holder).FirstOrDefault(hold => hold.Expires > now);
        if (own is not null && own.Slot.Wish == wanted.Wish && own.Slot.Start == wanted.Start)
        {
            return Shown(own, offered);
        }

        return SlotRules.Check(session, offered, new SlotClaim(wanted) { Holder = holder }, now).Then<Hold>(slot =>
        {
            HoldTable.ReleaseAll(session, holder);
            var hold = new HeldSlot(Guid.CreateVersion7(now.ToDateTimeOffset()).ToString("N"), holder, slot, now + Lifetime, now);
            HoldTable.Insert(session, hold, VisitSpan.Of(offered.Service(slot.Wish.Service)!, slot.Wish, slot.Start));
            if (own is not null)
            {
                GiveOn(session, own);
            }

            return Shown(hold, offered);
        });
    }

    private void GiveOn(ISession session, HeldSlot hold) =>
        watches.Freed(session, new Interval(hold.Slot.Start, hold.Slot.Start + Duration.FromMinutes(hold.Slot.Wish.Minutes)));

    private Duration Lifetime => Duration.FromTimeSpan(lifetime);

    private Answer<Hold> Renew(ISession session, string id)
    {
        var now = clock.Now;
        if (HoldTable.Find(session, id) is not { } hold)
        {
            return new Refusal.NotFound("hold");
        }

        if (hold.Expires <= now)
        {
            return new Refusal.HoldExpired { Wanted = hold.Slot, Holder = hold.Holder };
        }

        var expires = Instant.Max(hold.Expires, Instant.Min(now + Lifetime, hold.Created + LongestHold));
        HoldTable.Extend(session, hold, expires);
        return Shown(hold with { Expires = expires }, catalogue.In(session));
    }

    private static Hold Shown(HeldSlot hold, Catalogue offered) => new()
    {
        HoldId = hold.Id,
        Holder = hold.Holder,
        Expires = hold.Expires.ToDateTimeOffset(),
        Offer = OfferWriter.Write(hold.Slot, offered, offered.Zone),
    };
}
