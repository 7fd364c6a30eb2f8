using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using MassageBot.Scheduling.Webhooks;
using NodaTime;

namespace MassageBot.Scheduling.Waitlist;

/// <summary>
/// Offers time that becomes free to those who wait, in the order of their coming, in the step that frees it: nobody else can take it first.
/// An offer is a hold with an end; then it is the next one's turn.
/// </summary>
internal sealed class WaitlistRounds(CatalogueStore catalogue, EndpointClock clock, WebhookOutbox outbox) : ICalendarWatch
{
    private const int MostAsked = 200;
    private static readonly Duration LongestVisit = Duration.FromHours(11);
    private static readonly Duration LongestRange = Duration.FromDays(14);

    /// <summary>Who has got a visit of that kind in the time they asked for waits no more.</summary>
    public void Changed(ISession session, string what, Appointment visit)
    {
        if (what is "created" or "rescheduled")
        {
            Served(session, visit, WaitlistTable.Of(session, visit.Client.Phone, visit.Service));
        }
    }

    public Action<Appointment> Expect(ISession session, string phone, string service)
    {
        var waiting = WaitlistTable.Ask(session, phone, service);
        return visit => Served(session, visit, waiting.Answer);
    }

    public void Freed(ISession session, Interval span)
    {
        var now = clock.Now;
        var (from, to) = (Instant.Max(span.Start - LongestVisit, now), Instant.Min(span.End, span.Start + LongestRange));
        if (from >= to)
        {
            return;
        }

        foreach (var client in WaitlistTable.Waiting(session, MostAsked))
        {
            Offer(session, client, new Interval(from, to), now);
        }
    }

    /// <summary>Ends an entry, whatever was offered to it, and lets the next one have that.</summary>
    public void Stop(ISession session, WaitingClient client)
    {
        WaitlistTable.Update(session, client with { EndedMilliseconds = clock.Now.ToUnixTimeMilliseconds() });
        GiveOn(session, client);
    }

    /// <summary>The offer is over or not wanted; the client waits on for another time.</summary>
    public WaitingClient PassOn(ISession session, WaitingClient client)
    {
        var again = client.WaitingAgain();
        WaitlistTable.Update(session, again);
        GiveOn(session, client);
        return again;
    }

    /// <summary>Offers the first slot in the range that suits, if there is one.</summary>
    public WaitingClient Offer(ISession session, WaitingClient client, Interval within, Instant now)
    {
        var offered = catalogue.In(session);
        HoldTable.ForgetExpired(session, now);
        if (Find(session, offered, client, within, now) is not { } slot)
        {
            return client;
        }

        return Hold(session, client, slot, now);
    }

    /// <summary>Offers this slot if it is free, in place of what was offered before, which goes to the next one.</summary>
    public Answer<WaitingClient> OfferThis(ISession session, WaitingClient client, Slot slot, Instant now)
    {
        HoldTable.ForgetExpired(session, now);
        return SlotRules.Check(session, catalogue.In(session), new SlotClaim(slot) { Holder = client.Holder }, now).Then<WaitingClient>(free =>
        {
            var former = client.Offered;
            var chosen = Hold(session, client, free, now);
            if (client.Status == WaitlistStatus.Offered && former is not null)
            {
                Freed(session, new Interval(former.Start, former.Start + LongestVisit));
            }

            return chosen;
        });
    }

    private WaitingClient Hold(ISession session, WaitingClient client, Slot slot, Instant now)
    {
        var offered = catalogue.In(session);
        var until = OfferTime.Until(slot, offered.Zone, now);
        var hold = new HeldSlot(Guid.CreateVersion7(now.ToDateTimeOffset()).ToString("N"), client.Holder, slot, until, now);
        HoldTable.ReleaseAll(session, client.Holder);
        HoldTable.Insert(session, hold, VisitSpan.Of(offered.Service(slot.Wish.Service)!, slot.Wish, slot.Start));
        var chosen = client with
        {
            Status = WaitlistStatus.Offered,
            HoldId = hold.Id,
            Offered = slot,
            OfferedUntilMilliseconds = until.ToUnixTimeMilliseconds(),
        };
        WaitlistTable.Update(session, chosen);
        outbox.Put(session, "waitlist.offered", new WebhookSubject
        {
            Id = client.Id,
            Status = "offered",
            Start = slot.Start.ToDateTimeOffset(),
            Expires = until.ToDateTimeOffset(),
        });
        return chosen;
    }

    private void Served(ISession session, Appointment visit, IReadOnlyList<WaitingClient> waiting)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var date = Instant.FromDateTimeOffset(visit.Start).InZone(catalogue.In(session).Zone).Date;
        foreach (var client in waiting.Where(client => date >= client.First && date <= client.Last))
        {
            Stop(session, client with { Status = WaitlistStatus.Booked, AppointmentId = visit.Id });
        }
    }

    private static Slot? Find(ISession session, Catalogue offered, WaitingClient client, Interval within, Instant now)
    {
        var (own, service) = (client.Range(offered.Zone, now), offered.Service(client.Wanted.Service));
        var (from, to) = (Instant.Max(own.From, within.Start), Instant.Min(own.To, within.End));
        if (service is null || from >= to)
        {
            return null;
        }

        var range = new Interval(from, to);
        var busyRange = new Interval(from, to + LongestVisit);
        var busy = BusyTimes.Of(BusyRow.Within(session, busyRange), busyRange, now);
        return SlotSearch.Free(offered, service, client.Wish, range, busy, now).FirstOrDefault(slot => client.Suits(slot, offered.Zone));
    }

    private void GiveOn(ISession session, WaitingClient client)
    {
        HoldTable.KeepWithoutTime(session, client.Holder);
        if (client.Offered is { } slot)
        {
            Freed(session, new Interval(slot.Start, slot.Start + LongestVisit));
        }
    }
}
