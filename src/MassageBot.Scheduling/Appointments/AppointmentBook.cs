using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Books visits. Check and insert are one step that no other writer can come between.</summary>
internal sealed class AppointmentBook(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches)
{
    /// <summary>Books, or gives the answer that the same key got before.</summary>
    public async Task<Answer<Appointment>> CreateAsync(AppointmentWanted wanted, string key, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Create(session, wanted, key), cancellationToken).ConfigureAwait(false);

    public async Task<BookedVisit?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(session => AppointmentTable.Find(session, offered, id), cancellationToken).ConfigureAwait(false);
    }

    public async Task<AppointmentList> ListAsync(AppointmentSearch search, PageStart? after, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(session => AppointmentQuery.Run(session, offered, search, after), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same inside a step that has more to do.</summary>
    public Answer<Appointment> Create(ISession session, AppointmentWanted wanted, string key)
    {
        var (now, fingerprint) = (clock.Now, IdempotencyKeys.Fingerprint(wanted));
        var known = IdempotencyKeys.Ask(session, key);
        var ready = SlotClaims.Resolve(session, new WantedSlot(wanted.HoldId, wanted.OfferId, wanted.Holder), now)
            .Then(claim => Agreed(claim, wanted))
            .Then(claim => Prepare(session, claim, wanted, now));
        if (known.Answer is [var remembered])
        {
            return remembered.Fingerprint == fingerprint ? remembered.Answer : new Refusal.IdempotencyMismatch();
        }

        return ready.Then<Appointment>(booking =>
        {
            var visit = Write(session, booking, wanted, now);
            IdempotencyKeys.Remember(session, key, fingerprint, visit, now);
            return booking.Tell(visit);
        });
    }

    // Nothing is written here: whatever has to be known is asked at once, and costs one round trip.
    private Answer<ReadyBooking> Prepare(ISession session, SlotClaim claim, AppointmentWanted wanted, Instant now)
    {
        var code = ConfirmationCode.Ask(session);
        var tell = watches.Expect(session, wanted.Client.Phone, claim.Wanted.Wish.Service);
        return SlotRules.Check(session, catalogue.In(session), claim, now)
            .Then<ReadyBooking>(slot => new ReadyBooking(slot, claim.Holder, code, tell));
    }

    private static Answer<SlotClaim> Agreed(SlotClaim claim, AppointmentWanted wanted) =>
        BookingRequest.Contradicts(wanted, claim.Wanted.Wish)
            ? new Refusal.Invalid("service or minutes differ from the offer.")
            : claim with { Wanted = BookingRequest.WithConstraints(claim.Wanted, wanted.Constraints ?? []) };

    private Appointment Write(ISession session, ReadyBooking booking, AppointmentWanted wanted, Instant now)
    {
        var (offered, slot) = (catalogue.In(session), booking.Slot);
        HoldTable.ReleaseAll(session, booking.Holder);
        var mark = new NewVisitMark(Guid.CreateVersion7(now.ToDateTimeOffset()).ToString(), booking.Code.In(session), now);
        var span = VisitSpan.Of(offered.Service(slot.Wish.Service)!, slot.Wish, slot.Start);
        var visit = NewVisit.For(slot, span, offered, wanted, mark);
        AppointmentTable.Insert(session, visit, span);
        Occupancy.TakeForAppointment(session, slot, span, mark.Id);
        return visit.Shown;
    }

    /// <summary>A slot that is free, and what belongs to booking it.</summary>
    private sealed record ReadyBooking(Slot Slot, string? Holder, CodeAsked Code, Func<Appointment, Appointment> Tell);
}
