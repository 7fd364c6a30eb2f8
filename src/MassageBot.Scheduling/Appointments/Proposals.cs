using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>
/// Proposes another time for a visit. The visit keeps its status and its slot, and the proposed slot is held beside it until the client
/// has answered; so neither can be lost to somebody else meanwhile.
/// </summary>
internal sealed class Proposals(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches)
{
    private static readonly Duration Lifetime = Duration.FromHours(48);

    /// <summary>Proposes a time in place of whatever was proposed before.</summary>
    public async Task<Answer<Appointment>> ProposeAsync(
        string id, (Slot Slot, ProposalWanted Words) wanted, ChangeCondition condition, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Propose(session, id, wanted, condition), cancellationToken).ConfigureAwait(false);

    /// <summary>Takes the proposal back, or notes that the client does not want it. The visit stays as it is.</summary>
    public async Task<Answer<Appointment>> WithdrawAsync(string id, ChangeCondition condition, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Withdraw(session, id, condition), cancellationToken).ConfigureAwait(false);

    private Answer<Appointment> Propose(
        ISession session, string id, (Slot Slot, ProposalWanted Words) wanted, ChangeCondition condition)
    {
        var now = clock.Now;
        return Open(session, id, condition).Then(visit =>
        {
            HoldTable.ForgetExpired(session, now);
            var holder = ProposedSlot.HolderOf(id);
            return SlotRules.Check(session, catalogue.In(session), new SlotClaim(wanted.Slot) { Holder = holder, Owner = id }, now)
                .Then<Appointment>(slot => Write(session, visit, new ProposedSlot(slot, Until(slot, now), wanted.Words.By, wanted.Words.Note)));
        });
    }

    private Answer<Appointment> Withdraw(ISession session, string id, ChangeCondition condition) =>
        Open(session, id, condition).Then<Appointment>(visit => visit.Proposed is null ? visit.Shown : Write(session, visit, null));

    private Answer<BookedVisit> Open(ISession session, string id, ChangeCondition condition)
    {
        if (AppointmentTable.Find(session, catalogue.In(session), id) is not { } visit)
        {
            return new Refusal.NotFound("appointment");
        }

        if (condition.IsGiven && !visit.IsOpen)
        {
            return new Refusal.WrongStatus(AppointmentTable.StatusWord(visit.Shown.Status));
        }

        return condition.Against(visit.Shown) is { } refusal ? refusal : visit;
    }

    private Answer<Appointment> Write(ISession session, BookedVisit visit, ProposedSlot? proposed)
    {
        var (now, offered, holder) = (clock.Now, catalogue.In(session), ProposedSlot.HolderOf(visit.Shown.Id));
        HoldTable.ReleaseAll(session, holder);
        if (proposed is not null)
        {
            var span = VisitSpan.Of(offered.Service(proposed.Slot.Wish.Service)!, proposed.Slot.Wish, proposed.Slot.Start);
            var id = Guid.CreateVersion7(now.ToDateTimeOffset()).ToString("N");
            HoldTable.Insert(session, new HeldSlot(id, holder, proposed.Slot, proposed.Expires, now), span, beside: visit.Shown.Id);
        }

        var changed = visit.Shown with
        {
            Version = visit.Shown.Version + 1,
            Updated = now.ToDateTimeOffset(),
            UpdatedBy = proposed?.By,
        };
        var written = (visit with { Shown = changed }).With(proposed, offered);
        AppointmentTable.Mark(session, written);
        watches.Changed(session, proposed is null ? "unproposed" : "proposed", written.Shown);
        if (visit.Proposed is { } former)
        {
            watches.Freed(session, new Interval(former.Slot.Start, former.Slot.Start + Duration.FromMinutes(former.Slot.Wish.Minutes)));
        }

        return written.Shown;
    }

    // Not beyond the visit that is proposed: nobody accepts a time that has passed.
    private static long Until(Slot slot, Instant now) => Instant.Min(now + Lifetime, slot.Start).ToUnixTimeMilliseconds();
}
