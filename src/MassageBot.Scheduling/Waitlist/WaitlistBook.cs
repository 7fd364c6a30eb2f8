using System.Text.Json;
using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Waitlist;

/// <summary>Puts clients on the waitlist, takes them off, and books what was offered to them.</summary>
internal sealed class WaitlistBook(
    ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, WaitlistRounds rounds, AppointmentBook appointments)
{
    private const int UsualPage = 50;

    /// <summary>Joins the waitlist. Where something suits already it is offered at once.</summary>
    /// <param name="wanted">What is waited for.</param>
    /// <param name="id">The entry's id, where the caller names one: the same id again is the same entry, as it stands by then.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Answer<WaitlistEntry>> JoinAsync(WaitlistWanted wanted, Guid? id, CancellationToken cancellationToken)
    {
        if (id is { } named && await FindAsync(named.ToString(), cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await WaitlistRequest.Read(wanted, offered, clock.Now)
            .Match(
                client => store.WriteAsync(session => Join(session, id is { } named ? client with { Id = named.ToString() } : client), cancellationToken),
                refusal => Task.FromResult<Answer<WaitlistEntry>>(refusal))
            .ConfigureAwait(false);
    }

    public async Task<WaitlistEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(
            session => WaitlistTable.Find(session, id) is { } client ? Shown(client, offered) : null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<WaitlistEntries> ListAsync(WaitlistStatus? status, PageStart? after, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var found = await store.ReadAsync(
            session => WaitlistTable.Page(session, status?.ToString().ToLowerInvariant(), after, UsualPage + 1), cancellationToken).ConfigureAwait(false);
        var next = found.Count > UsualPage ? new PageStart(found[UsualPage - 1].Turn, found[UsualPage - 1].Id).ToCursor() : null;
        return new WaitlistEntries([.. found.Take(UsualPage).Select(client => Shown(client, offered))], next);
    }

    /// <summary>Books what is offered, or was and is still free: the first valid claim wins.</summary>
    public async Task<Answer<Appointment>> ClaimAsync(string id, ClaimWanted wanted, string key, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Claim(session, id, wanted, key), cancellationToken).ConfigureAwait(false);

    /// <summary>Does not want what is offered and waits on.</summary>
    public async Task<Answer<WaitlistEntry>> PassAsync(string id, CancellationToken cancellationToken) => await store.WriteAsync(
        session => Changed(session, id, client => client.Status == WaitlistStatus.Offered ? rounds.PassOn(session, client) : client),
        cancellationToken).ConfigureAwait(false);

    /// <summary>Offers this very slot, which staff have chosen, whatever hours were asked for.</summary>
    public async Task<Answer<WaitlistEntry>> OfferAsync(string id, Slot slot, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Offer(session, id, slot), cancellationToken).ConfigureAwait(false);

    /// <summary>Waits no more.</summary>
    public async Task<Answer<WaitlistEntry>> LeaveAsync(string id, CancellationToken cancellationToken) => await store.WriteAsync(
        session => Changed(session, id, client => Left(session, client)), cancellationToken).ConfigureAwait(false);

    private Answer<WaitlistEntry> Join(ISession session, WaitingClient client)
    {
        var offered = catalogue.In(session);
        var wish = Written(client);
        if (WaitlistTable.Find(session, client.Id) is { } same)
        {
            return Shown(same, offered);
        }

        if (WaitlistTable.Of(session, client.Wanted.Client.Phone, client.Wanted.Service).FirstOrDefault(known => Written(known) == wish) is { } already)
        {
            return Shown(already, offered);
        }

        client = client with { Turn = WaitlistTable.NextTurn(session) };
        WaitlistTable.Insert(session, client);
        var now = clock.Now;
        var range = client.Range(offered.Zone, now);
        return Shown(range.From < range.To ? rounds.Offer(session, client, new Interval(range.From, range.To), now) : client, offered);
    }

    private Answer<Appointment> Claim(ISession session, string id, ClaimWanted wanted, string key)
    {
        if (WaitlistTable.Find(session, id) is not { } client)
        {
            return new Refusal.NotFound("waitlist entry");
        }

        if (client.HoldId is null)
        {
            return new Refusal.WrongStatus(client.Status.ToString().ToLowerInvariant());
        }

        // A repeated claim carries its key and gets the visit that it made.
        var booking = new AppointmentWanted { HoldId = client.HoldId, Client = client.Wanted.Client, BookedBy = wanted.BookedBy, Notes = wanted.Notes, Status = wanted.Status, Constraints = wanted.Constraints, Reference = wanted.Reference };
        return client.Status is WaitlistStatus.Booked or WaitlistStatus.Left && !IdempotencyKeys.IsKnown(session, key)
            ? new Refusal.WrongStatus(client.Status.ToString().ToLowerInvariant())
            : appointments.Create(session, booking, key);
    }

    private Answer<WaitlistEntry> Changed(ISession session, string id, Func<WaitingClient, WaitingClient> change) =>
        WaitlistTable.Find(session, id) is { } client
            ? Shown(change(client), catalogue.In(session))
            : new Refusal.NotFound("waitlist entry");

    private Answer<WaitlistEntry> Offer(ISession session, string id, Slot slot)
    {
        var offered = catalogue.In(session);
        if (WaitlistTable.Find(session, id) is not { } client)
        {
            return new Refusal.NotFound("waitlist entry");
        }

        if (client.Status is WaitlistStatus.Booked or WaitlistStatus.Left)
        {
            return new Refusal.WrongStatus(client.Status.ToString().ToLowerInvariant());
        }

        if (client is { Status: WaitlistStatus.Offered, Offered: { } held } && held.Start == slot.Start && held.Crew.SequenceEqual(slot.Crew))
        {
            return Shown(client, offered);
        }

        return slot.Wish.Service == client.Wanted.Service && slot.Wish.Minutes == client.Wanted.Minutes
            ? rounds.OfferThis(session, client, slot, clock.Now).Then<WaitlistEntry>(chosen => Shown(chosen, offered))
            : new Refusal.Invalid("the offer is for another service or length than the entry waits for.");
    }

    private WaitingClient Left(ISession session, WaitingClient client)
    {
        if (client.Status is WaitlistStatus.Booked or WaitlistStatus.Left)
        {
            return client;
        }

        var left = client with { Status = WaitlistStatus.Left };
        rounds.Stop(session, left);
        return left;
    }

    private static string Written(WaitingClient client) => JsonSerializer.Serialize(client.Wanted, SchedulingJson.Default.WaitlistWanted);

    internal static WaitlistEntry Shown(WaitingClient client, Catalogue offered) => new()
    {
        Id = client.Id,
        Status = client.Status,
        Wish = client.Wanted,
        Offer = client is { Status: WaitlistStatus.Offered, Offered: { } slot, OfferedUntilMilliseconds: { } until }
            ? new WaitlistOffer(OfferWriter.Write(slot, offered, offered.Zone), DateTimeOffset.FromUnixTimeMilliseconds(until))
            : null,
        Passed = client.Passed.Count,
        AppointmentId = client.AppointmentId,
        Created = DateTimeOffset.FromUnixTimeMilliseconds(client.CreatedMilliseconds),
    };
}
