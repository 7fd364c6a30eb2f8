using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Changes booked visits: cancels and moves them. Each is one step that no other writer can come between.</summary>
internal sealed class VisitChanges(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock)
{
    /// <summary>Cancels and frees the slot. Cancelling again is fine and changes nothing.</summary>
    public async Task<Answer<Appointment>> CancelAsync(
        string id, CancelWanted wanted, string? ifMatch, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Cancel(session, id, wanted, ifMatch), cancellationToken).ConfigureAwait(false);

    /// <summary>Takes the new slot and gives up the old one, or leaves everything as it is.</summary>
    public async Task<Answer<Appointment>> RescheduleAsync(
        string id, RescheduleWanted wanted, string? ifMatch, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Reschedule(session, id, wanted, ifMatch), cancellationToken).ConfigureAwait(false);

    /// <summary>The appointment's entity tag.</summary>
    public static string Tag(Appointment appointment) => $"\"{appointment.Version}\"";

    private Answer<Appointment> Cancel(ISession session, string id, CancelWanted wanted, string? ifMatch)
    {
        if (AppointmentTable.Find(session, catalogue.In(session), id) is not { } visit)
        {
            return new Refusal.NotFound("appointment");
        }

        // Asked first: a repeated cancel carries the tag from before the first one and still deserves its answer.
        if (visit.Shown.Status == AppointmentStatus.Cancelled)
        {
            return visit.Shown;
        }

        if (Obstacle(visit, ifMatch) is { } refusal)
        {
            return refusal;
        }

        var cancelled = visit.Shown with
        {
            Version = visit.Shown.Version + 1,
            Status = AppointmentStatus.Cancelled,
            CancellationReason = wanted.Reason,
            Updated = clock.Now.ToDateTimeOffset(),
        };
        AppointmentTable.Cancel(session, visit with { Shown = cancelled, Sequence = visit.Sequence + 1 }, wanted.By);
        Occupancy.Free(session, id);
        return cancelled;
    }

    private Answer<Appointment> Reschedule(ISession session, string id, RescheduleWanted wanted, string? ifMatch)
    {
        var (now, offered) = (clock.Now, catalogue.In(session));
        if (AppointmentTable.Find(session, offered, id) is not { } visit)
        {
            return new Refusal.NotFound("appointment");
        }

        return SlotClaims.Resolve(session, new WantedSlot(wanted.HoldId, wanted.OfferId, wanted.Holder), now).Then<Appointment>(claim =>
        {
            if (visit.OccupiesSlot && IsThere(visit, claim.Wanted))
            {
                return visit.Shown;
            }

            if (Obstacle(visit, ifMatch) is { } refusal)
            {
                return refusal;
            }

            return SlotRules.Check(session, offered, claim with { Owner = id }, now)
                .Then<Appointment>(slot => Move(session, visit, slot, claim.Holder, now));
        });
    }

    private Answer<Appointment> Move(ISession session, BookedVisit visit, Slot slot, string? holder, Instant now)
    {
        var offered = catalogue.In(session);
        var span = VisitSpan.Of(offered.Service(slot.Wish.Service)!, slot.Wish, slot.Start);
        var moved = NewVisit.Moved(visit, slot, span, offered, now);
        HoldTable.ReleaseAll(session, holder);
        Occupancy.Free(session, visit.Shown.Id);
        AppointmentTable.Move(session, moved, span);
        Occupancy.TakeForAppointment(session, slot, span, visit.Shown.Id);
        return moved.Shown;
    }

    private static bool IsThere(BookedVisit visit, Slot wanted) =>
        visit.Slot.Start == wanted.Start && visit.Slot.Wish == wanted.Wish && visit.Slot.Crew.SequenceEqual(wanted.Crew);

    private static Refusal? Obstacle(BookedVisit visit, string? ifMatch)
    {
        if (!visit.OccupiesSlot)
        {
            return new Refusal.WrongStatus(AppointmentTable.StatusWord(visit.Shown.Status));
        }

        return ifMatch is null or "*" || ifMatch == Tag(visit.Shown) ? null : new Refusal.VersionMismatch();
    }
}
