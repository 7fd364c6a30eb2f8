using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Decides whether a slot can be had now. Runs inside a writer's step, so nothing can come between the check and the insert.</summary>
internal static class SlotRules
{
    /// <returns>The slot with the people and the room that are free: the promised ones where possible.</returns>
    public static Answer<Slot> Check(ISession session, Catalogue offered, SlotClaim claim, Instant now)
    {
        var (wanted, holder) = (claim.Wanted, claim.Holder);
        var service = offered.Service(wanted.Wish.Service);
        if (Against(service, offered, claim, now) is { } refusal)
        {
            return refusal with { Wanted = wanted, Holder = holder };
        }

        var date = wanted.Start.InZone(offered.Zone).Date;
        var span = VisitSpan.Of(service!, wanted.Wish, wanted.Start);
        var range = new Interval(span.Start, span.BusyUntil);
        var rows = BusyRow.Within(session, range);
        if (rows.Any(row => row.IsOver(now)))
        {
            // They are no obstacle to the check, but one to the insert.
            Occupancy.ForgetExpired(session, now);
        }

        var busy = BusyTimes.Of(rows, range, now, holder, claim.Owner);
        var assignment = new Assignment(offered, service!, wanted.Wish, busy, date.PlusDays(-1), date.PlusDays(2));
        return assignment.At(wanted.Start, wanted) is { } slot
            ? slot
            : new Refusal.SlotTaken { Wanted = wanted, Holder = holder };
    }

    private static Refusal? Against(ServiceSetup? service, Catalogue offered, SlotClaim claim, Instant now)
    {
        var wanted = claim.Wanted;
        if (service is null || service.Lengths.All(length => length.Minutes != wanted.Wish.Minutes))
        {
            return new Refusal.OutsidePolicy("The clinic does not offer this service in this length any more.");
        }

        if (wanted.Start <= now)
        {
            return new Refusal.OutsidePolicy("The start lies in the past.");
        }

        if (!claim.WasHeld && wanted.Start < now + Duration.FromTimeSpan(offered.Clinic.MinimumNotice))
        {
            return new Refusal.LeadTime();
        }

        return IsOpen(service, offered, wanted) ? null : new Refusal.OutsidePolicy("The clinic is not open for a visit at this time.");
    }

    private static bool IsOpen(ServiceSetup service, Catalogue offered, Slot wanted)
    {
        var date = wanted.Start.InZone(offered.Zone).Date;
        var starts = OpenTimes.Dates(date.PlusDays(-1), date).SelectMany(day => OpenTimes.Starts(offered, day));
        var opening = OpenTimes.Of(offered, Resource.WholeClinic, date.PlusDays(-1), date.PlusDays(2));
        return starts.Contains(wanted.Start)
            && opening.Contains(wanted.Start, VisitSpan.Of(service, wanted.Wish, wanted.Start).WorkUntil);
    }
}

/// <summary>Who wants a slot: a holder whose own hold is no obstacle, an appointment (owner) that moves there.</summary>
internal sealed record SlotClaim(Slot Wanted)
{
    public string? Holder { get; init; }

    public string? Owner { get; init; }

    /// <summary>A slot that was held in time is not refused for short notice.</summary>
    public bool WasHeld { get; init; }
}
