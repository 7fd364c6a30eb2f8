using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.StaffDay;

/// <summary>What of the clinic's file matters to a day.</summary>
/// <param name="Shortest">The shortest session that the clinic offers.</param>
/// <param name="AsksForForms">First visits have a form to fill in.</param>
public sealed record DayRules(Duration Shortest, bool AsksForForms)
{
    /// <summary>Who has not come by then is looked for.</summary>
    public static readonly Duration Grace = Duration.FromMinutes(5);

    public static DayRules Of(Clinic clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        var minutes = clinic.Services.SelectMany(service => service.Lengths).Select(length => length.Minutes).DefaultIfEmpty(60).Min();
        return new DayRules(Duration.FromMinutes(minutes), clinic.Link(Clinic.IntakeForm) is not null);
    }
}

/// <summary>What is worth a word beside a visit.</summary>
public enum VisitMark
{
    /// <summary>Waits for the clinic's approval.</summary>
    Pending,

    /// <summary>The client has not said that they will come.</summary>
    Unconfirmed,

    FirstVisit,

    /// <summary>Of a first visit the form is not there.</summary>
    FormMissing,

    /// <summary>The client has said that they will be late.</summary>
    Late,

    /// <summary>It has begun and nobody has said that the client is here.</summary>
    NotHereYet,

    Arrived,
    Fulfilled,
    NoShow,

    /// <summary>Another time has been proposed and is not answered yet.</summary>
    Proposed,
}

/// <summary>A line of a therapist's day.</summary>
public abstract record DayLine
{
    private DayLine(Interval span) => Span = span;

    public Interval Span { get; }

    public sealed record Visit(DayVisit Booked, ImmutableArray<VisitMark> Marks) : DayLine(new Interval(Booked.Start, Booked.End));

    public sealed record Gap(Interval Time) : DayLine(Time);

    public sealed record Block(DayBlock Blocked) : DayLine(Blocked.Span);
}

/// <summary>A therapist's day as lines by time.</summary>
public sealed record TherapistPlan(TherapistId Therapist, string Name, ImmutableArray<DayLine> Lines)
{
    public bool IsEmpty => Lines.IsEmpty;
}

/// <summary>A day as staff read it. Pure.</summary>
public static class DayPlan
{
    /// <summary>Whoever works or has something that day, in the calendar's order; one therapist's where one is named.</summary>
    public static ImmutableArray<TherapistPlan> Of(ClinicDay day, DayRules rules, Instant now, TherapistId? only = null)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. day.Therapists
                .Where(row => (only is null || row.Therapist == only) && (row.Hours.Length > 0 || row.Visits.Length > 0))
                .Select(row => new TherapistPlan(row.Therapist, row.Name, Lines(row, day, rules, now))),
        ];
    }

    /// <summary>What is worth a word beside this visit, in the order of the enumeration.</summary>
    public static ImmutableArray<VisitMark> Marks(DayVisit visit, DayRules rules, Instant now)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(rules);
        return [.. Enum.GetValues<VisitMark>().Where(mark => Has(visit, mark, rules, now))];
    }

    private static bool Has(DayVisit visit, VisitMark mark, DayRules rules, Instant now)
    {
        var expected = visit.Start + Duration.FromMinutes(visit.LateMinutes ?? 0) + DayRules.Grace;
        return mark switch
        {
            VisitMark.Pending => visit.State == VisitState.Pending,
            VisitMark.Unconfirmed => visit is { State: VisitState.Booked, Coming: false, LateMinutes: null } && visit.Start > now,
            VisitMark.FirstVisit => visit.FirstVisit,
            VisitMark.FormMissing => rules.AsksForForms && visit is { FirstVisit: true, FormIsThere: false, TakesPlace: true },
            VisitMark.Late => visit is { IsOpen: true, LateMinutes: not null },
            VisitMark.NotHereYet => visit.State == VisitState.Booked && now >= expected && now < visit.End,
            VisitMark.Arrived => visit.State == VisitState.Arrived,
            VisitMark.Fulfilled => visit.State == VisitState.Fulfilled,
            VisitMark.NoShow => visit.State == VisitState.NoShow,
            VisitMark.Proposed => visit is { IsOpen: true, Proposed: not null },
        };
    }

    private static ImmutableArray<DayLine> Lines(TherapistDay row, ClinicDay day, DayRules rules, Instant now)
    {
        var visits = row.Visits.Where(visit => visit.State != VisitState.Cancelled).Select(visit => new DayLine.Visit(visit, Marks(visit, rules, now)));
        var blocks = row.Blocks.Concat(day.Blocks).Select(block => new DayLine.Block(block));
        var gaps = Gaps.Of(row, day.Blocks, rules.Shortest, now).Select(gap => new DayLine.Gap(gap));
        return [.. visits.Concat<DayLine>(blocks).Concat(gaps).OrderBy(line => line.Span.Start).ThenBy(line => line is DayLine.Visit ? 0 : 1)];
    }
}

/// <summary>A day in figures. Pure.</summary>
public sealed record DaySummary
{
    /// <summary>Visits that take place, or took place.</summary>
    public required int Visits { get; init; }

    public required int Pending { get; init; }

    public required int Unconfirmed { get; init; }

    public required int FirstVisits { get; init; }

    public required int FormsMissing { get; init; }

    public required int Late { get; init; }

    public required int Arrived { get; init; }

    public required int NoShows { get; init; }

    /// <summary>Stretches in which another session would fit.</summary>
    public required int Gaps { get; init; }

    public required int GapMinutes { get; init; }

    public static DaySummary Of(ClinicDay day, DayRules rules, Instant now)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(rules);
        var visits = day.Visits.ToList();
        var marks = visits.SelectMany(visit => DayPlan.Marks(visit, rules, now)).CountBy(mark => mark).ToDictionary();
        var gaps = day.Therapists.SelectMany(row => StaffDay.Gaps.Of(row, day.Blocks, rules.Shortest, now)).ToList();
        return new DaySummary
        {
            Visits = visits.Count(visit => visit.TakesPlace),
            Pending = marks.GetValueOrDefault(VisitMark.Pending),
            Unconfirmed = marks.GetValueOrDefault(VisitMark.Unconfirmed),
            FirstVisits = visits.Count(visit => visit is { FirstVisit: true, TakesPlace: true }),
            FormsMissing = marks.GetValueOrDefault(VisitMark.FormMissing),
            Late = marks.GetValueOrDefault(VisitMark.Late) + marks.GetValueOrDefault(VisitMark.NotHereYet),
            Arrived = marks.GetValueOrDefault(VisitMark.Arrived) + marks.GetValueOrDefault(VisitMark.Fulfilled),
            NoShows = marks.GetValueOrDefault(VisitMark.NoShow),
            Gaps = gaps.Count,
            GapMinutes = (int)gaps.Sum(gap => gap.Duration.TotalMinutes),
        };
    }
}
