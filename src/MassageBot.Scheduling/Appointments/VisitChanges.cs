using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Cancels booked visits and moves them. Each is one step that no other writer can come between.</summary>
internal sealed class VisitChanges(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches)
{
    /// <summary>Cancels and frees the slot. Cancelling again is fine and changes nothing.</summary>
    public async Task<Answer<Appointment>> CancelAsync(
        string id, CancelWanted wanted, ChangeCondition condition, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            session => Once(session, condition, ChangeFingerprint.Of(id, wanted), () => Cancel(session, id, wanted, condition)),
            cancellationToken).ConfigureAwait(false);

    /// <summary>Takes the new slot and gives up the old one, or leaves everything as it is.</summary>
    public async Task<Answer<Appointment>> RescheduleAsync(
        string id, RescheduleWanted wanted, ChangeCondition condition, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            session => Once(session, condition, ChangeFingerprint.Of(id, wanted), () => Reschedule(session, id, wanted, condition)),
            cancellationToken).ConfigureAwait(false);

    /// <summary>Moves the visit to the time that was proposed; with it a request is confirmed.</summary>
    public async Task<Answer<Appointment>> AcceptAsync(
        string id, StepWanted wanted, ChangeCondition condition, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            session => Once(session, condition, ChangeFingerprint.Of(id, wanted), () => Accept(session, id, wanted, condition)),
            cancellationToken).ConfigureAwait(false);

    /// <summary>Notes that the client will come. Saying it again changes nothing.</summary>
    public async Task<Answer<Appointment>> NoteComingAsync(string id, StepWanted wanted, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => NoteComing(session, id, wanted), cancellationToken).ConfigureAwait(false);

    private Answer<Appointment> NoteComing(ISession session, string id, StepWanted wanted)
    {
        if (AppointmentTable.Find(session, catalogue.In(session), id) is not { } visit)
        {
            return new Refusal.NotFound("appointment");
        }

        if (!visit.IsOpen)
        {
            return new Refusal.WrongStatus(AppointmentTable.StatusWord(visit.Shown.Status));
        }

        if (visit.Shown.ClientConfirmed is not null)
        {
            return visit.Shown;
        }

        var now = clock.Now.ToDateTimeOffset();
        var noted = visit with
        {
            Shown = visit.Shown with { Version = visit.Shown.Version + 1, ClientConfirmed = now, Updated = now, UpdatedBy = wanted.By },
        };
        AppointmentTable.Mark(session, noted);
        return watches.Changed(session, "coming", noted.Shown);
    }

    // A key names one intent: asked again, it gets the answer it got, whatever has become of the visit since.
    private Answer<Appointment> Once(ISession session, ChangeCondition condition, string fingerprint, Func<Answer<Appointment>> change)
    {
        if (condition.Key is not { } key)
        {
            return change();
        }

        if (IdempotencyKeys.Find(session, key) is { } remembered)
        {
            return remembered.Fingerprint == fingerprint ? remembered.Answer : new Refusal.IdempotencyMismatch();
        }

        return change().Then<Appointment>(visit =>
        {
            IdempotencyKeys.Remember(session, key, fingerprint, visit, clock.Now);
            return visit;
        });
    }

    private Answer<Appointment> Cancel(ISession session, string id, CancelWanted wanted, ChangeCondition condition)
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

        if (Obstacle(visit, condition) is { } refusal)
        {
            return refusal;
        }

        var cancelled = Cancellation.Write(session, visit, new CancelledBecause(wanted.ReasonCode ?? wanted.Reason, wanted.By, wanted.Note), clock.Now);
        watches.Changed(session, "cancelled", cancelled);
        watches.Freed(session, visit.Time);
        return cancelled;
    }

    private Answer<Appointment> Reschedule(ISession session, string id, RescheduleWanted wanted, ChangeCondition condition)
    {
        var (now, offered) = (clock.Now, catalogue.In(session));
        if (AppointmentTable.Find(session, offered, id) is not { } visit)
        {
            return new Refusal.NotFound("appointment");
        }

        return SlotClaims.Resolve(session, new WantedSlot(wanted.HoldId, wanted.OfferId, wanted.Holder), now).Then<Appointment>(claim =>
        {
            if (visit.IsOpen && IsThere(visit, claim.Wanted))
            {
                return visit.Shown;
            }

            var status = wanted.Status == AppointmentStatus.Pending ? AppointmentStatus.Pending : visit.Shown.Status;
            var asked = visit with { Shown = visit.Shown with { UpdatedBy = wanted.By, Status = status } };
            return Obstacle(visit, condition) is { } refusal ? refusal : Moved(session, asked, claim, now);
        });
    }

    private Answer<Appointment> Accept(ISession session, string id, StepWanted wanted, ChangeCondition condition)
    {
        var now = clock.Now;
        if (AppointmentTable.Find(session, catalogue.In(session), id) is not { } visit)
        {
            return new Refusal.NotFound("appointment");
        }

        if (Obstacle(visit, condition) is { } refusal)
        {
            return refusal;
        }

        if (visit.Proposed is not { } proposed)
        {
            return new Refusal.NotFound("proposal");
        }

        HoldTable.ForgetExpired(session, now);
        var claim = new SlotClaim(proposed.Slot) { Holder = ProposedSlot.HolderOf(id), WasHeld = proposed.Expires > now };
        var confirmed = visit.Shown with { Status = AppointmentStatus.Booked, UpdatedBy = wanted.By };
        return Moved(session, visit with { Shown = confirmed }, claim, now);
    }

    private Answer<Appointment> Moved(ISession session, BookedVisit visit, SlotClaim claim, Instant now) =>
        SlotRules.Check(session, catalogue.In(session), claim with { Owner = visit.Shown.Id }, now)
            .Then<Appointment>(slot => Move(session, visit, slot, claim.Holder, now));

    private Answer<Appointment> Move(ISession session, BookedVisit visit, Slot slot, string? holder, Instant now)
    {
        var offered = catalogue.In(session);
        var span = VisitSpan.Of(offered.Service(slot.Wish.Service)!, slot.Wish, slot.Start);
        var moved = NewVisit.Moved(visit, slot, span, offered, now);
        HoldTable.ReleaseAll(session, holder);
        HoldTable.ReleaseAll(session, ProposedSlot.HolderOf(visit.Shown.Id));
        Occupancy.Free(session, visit.Shown.Id);
        AppointmentTable.Move(session, moved, span);
        Occupancy.TakeForAppointment(session, slot, span, visit.Shown.Id);
        watches.Changed(session, "rescheduled", moved.Shown);
        watches.Freed(session, visit.Time);
        return moved.Shown;
    }

    private static bool IsThere(BookedVisit visit, Slot wanted) =>
        visit.Slot.Start == wanted.Start && visit.Slot.Wish == wanted.Wish && visit.Slot.Crew.SequenceEqual(wanted.Crew);

    private static Refusal? Obstacle(BookedVisit visit, ChangeCondition condition)
    {
        if (!condition.IsGiven)
        {
            return new Refusal.ConditionMissing();
        }

        return visit.IsOpen ? condition.Against(visit.Shown) : new Refusal.WrongStatus(AppointmentTable.StatusWord(visit.Shown.Status));
    }
}
