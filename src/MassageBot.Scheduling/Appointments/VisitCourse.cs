using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>The course of a visit: a request is confirmed or declined, the client comes or does not. The slot stays where it is.</summary>
internal sealed class VisitCourse(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches)
{
    /// <summary>Takes the step. A step to where the visit is already changes nothing.</summary>
    public async Task<Answer<Appointment>> TakeAsync(
        string id, VisitStep step, StepWanted wanted, ChangeCondition condition, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Take(session, id, (step, wanted), condition), cancellationToken).ConfigureAwait(false);

    private Answer<Appointment> Take(ISession session, string id, (VisitStep Step, StepWanted Wanted) asked, ChangeCondition condition)
    {
        if (AppointmentTable.Find(session, catalogue.In(session), id) is not { } visit)
        {
            return new Refusal.NotFound("appointment");
        }

        var (step, wanted) = asked;
        if (visit.Shown.Status == step.Goal() && condition.IsGiven)
        {
            return visit.Shown;
        }

        if (Against(visit, step, condition) is { } refusal)
        {
            return refusal;
        }

        return step == VisitStep.Decline ? Declined(session, visit, wanted) : Marked(session, visit, step, wanted);
    }

    private Appointment Declined(ISession session, BookedVisit visit, StepWanted wanted)
    {
        var declined = Cancellation.Write(session, visit, new CancelledBecause(wanted.ReasonCode ?? "declined", wanted.By, wanted.Note), clock.Now);
        watches.Changed(session, "declined", declined);
        watches.Freed(session, visit.Time);
        return declined;
    }

    private Refusal? Against(BookedVisit visit, VisitStep step, ChangeCondition condition)
    {
        if (condition.IsGiven && !step.MayBeginFrom(visit.Shown.Status))
        {
            return new Refusal.WrongStatus(AppointmentTable.StatusWord(visit.Shown.Status));
        }

        return condition.Against(visit.Shown) ?? (IsTooEarly(visit, step) ? new Refusal.TooEarly() : null);
    }

    // Nobody has come, missed it or been treated before the time: such a mark is meant for another visit.
    private bool IsTooEarly(BookedVisit visit, VisitStep step)
    {
        var zone = DateTimeZoneProviders.Tzdb[visit.Shown.Zone];
        return step switch
        {
            VisitStep.Confirm or VisitStep.Decline => false,
            VisitStep.Arrive => clock.Now.InZone(zone).Date < visit.Slot.Start.InZone(zone).Date,
            VisitStep.MissIt or VisitStep.Fulfil => clock.Now < visit.Slot.Start,
        };
    }

    private Answer<Appointment> Marked(ISession session, BookedVisit visit, VisitStep step, StepWanted wanted)
    {
        if (step == VisitStep.Confirm && !Occupancy.Has(session, visit.Shown.Id))
        {
            return new Refusal.SlotTaken { Wanted = visit.Slot };
        }

        var marked = visit.Shown with
        {
            Version = visit.Shown.Version + 1,
            Status = step.Goal(),
            Proposal = null,
            Updated = clock.Now.ToDateTimeOffset(),
            UpdatedBy = wanted.By,
        };
        AppointmentTable.Mark(session, visit with { Shown = marked, Proposed = null });
        HoldTable.ReleaseAll(session, ProposedSlot.HolderOf(marked.Id));
        return watches.Changed(session, step.Word(), marked);
    }
}
