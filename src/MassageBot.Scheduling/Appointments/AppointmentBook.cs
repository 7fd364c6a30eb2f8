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
        var (now, offered) = (clock.Now, catalogue.In(session));
        var fingerprint = IdempotencyKeys.Fingerprint(wanted);
        var (known, code) = (IdempotencyKeys.Ask(session, key), ConfirmationCode.Ask(session));
        var claimed = SlotClaims.Resolve(session, new WantedSlot(wanted.HoldId, wanted.OfferId, wanted.Holder), now)
            .Then(claim => Agreed(claim, wanted));
        var free = claimed.Then(claim => SlotRules.Check(session, offered, claim, now));
        if (known.Answer is [var remembered])
        {
            return remembered.Fingerprint == fingerprint ? remembered.Answer : new Refusal.IdempotencyMismatch();
        }

        return claimed.Then(claim => free.Then<Appointment>(slot =>
        {
            HoldTable.ReleaseAll(session, claim.Holder);
            var visit = Write(session, offered, slot, wanted, new NewVisitMark(NewId(now), code.In(session), now));
            IdempotencyKeys.Remember(session, key, fingerprint, visit, now);
            return watches.Changed(session, "created", visit);
        }));
    }

    private static Answer<SlotClaim> Agreed(SlotClaim claim, AppointmentWanted wanted) =>
        BookingRequest.Contradicts(wanted, claim.Wanted.Wish)
            ? new Refusal.Invalid("service or minutes differ from the offer.")
            : claim with { Wanted = BookingRequest.WithConstraints(claim.Wanted, wanted.Constraints ?? []) };

    private static string NewId(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset()).ToString();

    private static Appointment Write(ISession session, Catalogue offered, Slot slot, AppointmentWanted wanted, NewVisitMark mark)
    {
        var span = VisitSpan.Of(offered.Service(slot.Wish.Service)!, slot.Wish, slot.Start);
        var visit = NewVisit.For(slot, span, offered, wanted, mark);
        AppointmentTable.Insert(session, visit, span);
        Occupancy.TakeForAppointment(session, slot, span, mark.Id);
        return visit.Shown;
    }
}
