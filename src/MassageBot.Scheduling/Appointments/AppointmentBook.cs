using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Books visits. Check and insert are one step of the only writer.</summary>
internal sealed class AppointmentBook(CalendarFile file, CatalogueStore catalogue, EndpointClock clock, TimeSpan keysKept)
{
    /// <summary>Books, or gives the answer that the same key got before.</summary>
    public async Task<Answer<Appointment>> CreateAsync(AppointmentWanted wanted, string key, CancellationToken cancellationToken) =>
        await file.WriteAsync(session => Create(session, wanted, key), cancellationToken).ConfigureAwait(false);

    public BookedVisit? Find(string id) => file.Read(session => AppointmentTable.Find(session, catalogue.Current, id));

    public AppointmentList List(AppointmentSearch search, PageStart? after) =>
        file.Read(session => AppointmentQuery.Run(session, catalogue.Current, search, after));

    private Answer<Appointment> Create(SqliteSession session, AppointmentWanted wanted, string key)
    {
        var now = clock.Now;
        var fingerprint = IdempotencyKeys.Fingerprint(wanted);
        IdempotencyKeys.Forget(session, now - Duration.FromTimeSpan(keysKept));
        if (IdempotencyKeys.Find(session, key) is { } remembered)
        {
            return remembered.Fingerprint == fingerprint ? remembered.Answer : new Refusal.IdempotencyMismatch();
        }

        return SlotClaims.Resolve(session, new WantedSlot(wanted.HoldId, wanted.OfferId, wanted.Holder), now)
            .Then(claim => Agreed(claim, wanted))
            .Then(claim => SlotRules.Check(session, catalogue.Current, claim, now).Then<Appointment>(slot =>
            {
                HoldTable.ReleaseAll(session, claim.Holder);
                var visit = Write(session, catalogue.Current, slot, wanted, now);
                IdempotencyKeys.Remember(session, key, fingerprint, visit, now);
                return visit;
            }));
    }

    private static Answer<SlotClaim> Agreed(SlotClaim claim, AppointmentWanted wanted) =>
        BookingRequest.Contradicts(wanted, claim.Wanted.Wish)
            ? new Refusal.Invalid("service or minutes differ from the offer.")
            : claim with { Wanted = BookingRequest.WithConstraints(claim.Wanted, wanted.Constraints ?? []) };

    private static Appointment Write(SqliteSession session, Catalogue offered, Slot slot, AppointmentWanted wanted, Instant now)
    {
        var mark = new NewVisitMark(Guid.CreateVersion7(now.ToDateTimeOffset()).ToString(), ConfirmationCode.New(session), now);
        var span = VisitSpan.Of(offered.Service(slot.Wish.Service)!, slot.Wish, slot.Start);
        var visit = NewVisit.For(slot, span, offered, wanted, mark);
        AppointmentTable.Insert(session, visit, span);
        Occupancy.TakeForAppointment(session, slot, span, mark.Id);
        return visit.Shown;
    }
}
