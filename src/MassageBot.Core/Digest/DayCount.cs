using System.Collections.Immutable;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Core.Digest;

/// <summary>Counts a day as the calendar has it. Pure.</summary>
public static class DayCount
{
    /// <summary>The figures of a day; null stands for a calendar that does not answer.</summary>
    public static DayFacts Of(LocalDate date, ClinicDay? day, Clinic clinic, int flagsOpen, Instant now)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        var visits = day?.Visits.Where(visit => visit is { TakesPlace: true, State: not VisitState.Pending }).ToList();
        var first = visits?.Where(visit => visit.FirstVisit).ToList();
        var hasForm = DayRules.Of(clinic).AsksForForms;
        return new DayFacts
        {
            Day = date,
            Visits = visits?.Count,
            Unconfirmed = visits?.Count(visit => visit is { State: VisitState.Booked, Coming: false } && visit.End > now),
            FirstVisits = first?.Count,
            FormsMissing = hasForm ? first?.Count(visit => visit.FormIsThere == false) : 0,
            FormsUnknown = hasForm && first is not null ? first.Count(visit => visit.FormIsThere is null) : 0,
            Gaps = day is null ? null : Gaps(day, clinic, now),
            FlagsOpen = flagsOpen,
        };
    }

    private static ImmutableArray<DayGap> Gaps(ClinicDay day, Clinic clinic, Instant now) =>
    [
        .. from row in day.Therapists
           from gap in StaffDay.Gaps.Of(row, day.Blocks, DayRules.Of(clinic).Shortest, now)
           select new DayGap(row.Name, gap.Start.InZone(clinic.Zone).TimeOfDay, gap.End.InZone(clinic.Zone).TimeOfDay),
    ];
}
