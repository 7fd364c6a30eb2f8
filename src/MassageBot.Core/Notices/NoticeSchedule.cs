using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.Notices;

/// <summary>A visit as its notices depend on it.</summary>
public sealed record NoticedVisit
{
    public required string VisitId { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    public required VisitCourse Course { get; init; }

    /// <summary>Since when it is known to be at that time. What was due before is not sent after it.</summary>
    public required Instant Since { get; init; }

    /// <summary>When its client booked it, where that was with us and elsewhere than by text; null otherwise.</summary>
    public Instant? BookedAt { get; init; }

    /// <summary>Booked with us as a first visit.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Another start that is held for its client; null for nearly all.</summary>
    public Instant? Proposed { get; init; }

    /// <summary>The clinic cannot keep it; null for nearly all.</summary>
    public CalledOff? Off { get; init; }
}

/// <summary>A text that is to be begun.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Key">Tells it from the visit's others of its kind: with the visit and its start, it is said once.</param>
/// <param name="DueAt">From when.</param>
/// <param name="Until">Not any more from then on.</param>
public sealed record DueNotice(NoticeKind Kind, string Key, Instant DueAt, Instant Until);

/// <summary>Which texts a visit calls for at a moment. Pure: asked again it answers the same, and who sends them remembers what was sent.</summary>
public sealed class NoticeSchedule(NoticePlan plan, DateTimeZone zone)
{
    /// <summary>Who has just booked needs no reminder.</summary>
    private static readonly Duration JustBooked = Duration.FromHours(6);

    /// <summary>Later than this before a visit, a reminder reminds of nothing.</summary>
    private static readonly Duration BeforeStart = Duration.FromHours(1);

    /// <summary>Long enough for a quiet night and an outage; then a question about a visit has come too late.</summary>
    private static readonly Duration Grace = Duration.FromDays(2);

    /// <summary>Over a night in which nothing is texted.</summary>
    private static readonly Duration ConfirmedWithin = Duration.FromHours(18);

    public IEnumerable<DueNotice> Due(NoticedVisit visit, Instant now)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return All(visit).Where(notice => notice.DueAt <= now && now < notice.Until);
    }

    /// <summary>All that the visit will call for if nothing changes.</summary>
    public IEnumerable<DueNotice> All(NoticedVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return visit.Course switch
        {
            // Of a visit that cannot be, nothing else is said.
            _ when visit.Off is { } off => [new DueNotice(visit.Proposed is null ? off.Kind : NoticeKind.AnotherPlace, off.Key, off.MadeAt, visit.Start)],
            VisitCourse.Booked => [.. Confirmation(visit), .. Forms(visit), .. Reminders(visit), .. Afterwards(visit)],
            VisitCourse.Fulfilled => Afterwards(visit),
            VisitCourse.NoShow => After(visit, NoticeKind.Missed, plan.Missed),
            _ => [],
        };
    }

    private IEnumerable<DueNotice> Confirmation(NoticedVisit visit)
    {
        if (plan.Confirmation && visit.BookedAt is { } booked)
        {
            yield return new DueNotice(NoticeKind.Confirmation, "confirmation", booked, Instant.Min(booked + ConfirmedWithin, visit.Start - BeforeStart));
        }
    }

    private IEnumerable<DueNotice> Forms(NoticedVisit visit) => visit.IsFirst ? Ahead(visit, NoticeKind.Form, plan.Form) : [];

    private IEnumerable<DueNotice> Reminders(NoticedVisit visit) => Ahead(visit, NoticeKind.Reminder, plan.Reminders);

    /// <summary>Each holds until the next one, so that after an outage one comes and not all.</summary>
    private IEnumerable<DueNotice> Ahead(NoticedVisit visit, NoticeKind kind, IReadOnlyList<NoticeTime> times)
    {
        var day = visit.Start.InZone(zone).Date;
        var due = times.Select(time => (time.Days, At: Moment(day.PlusDays(-time.Days), time.At))).OrderBy(one => one.At).ToList();
        var last = visit.Start - BeforeStart;
        return from index in Enumerable.Range(0, due.Count)
               let until = index + 1 < due.Count ? Instant.Min(due[index + 1].At, last) : last
               where due[index].At >= visit.Since + JustBooked
               select new DueNotice(kind, $"{Name(kind)}-{due[index].Days}", due[index].At, until);
    }

    private IEnumerable<DueNotice> Afterwards(NoticedVisit visit) =>
        [.. After(visit, NoticeKind.Care, plan.Care), .. After(visit, NoticeKind.Review, plan.Review), .. After(visit, NoticeKind.Rebook, plan.Rebook)];

    private IEnumerable<DueNotice> After(NoticedVisit visit, NoticeKind kind, IReadOnlyList<NoticeTime> times)
    {
        var day = visit.End.InZone(zone).Date;
        return from time in times
               where visit.Since <= visit.End
               let at = Moment(day.PlusDays(time.Days), time.At)
               select new DueNotice(kind, $"{Name(kind)}-{time.Days}", at, at + Grace);
    }

    private Instant Moment(LocalDate date, LocalTime time) => (date + time).InZoneLeniently(zone).ToInstant();

    private static string Name(NoticeKind kind) => kind.ToString().ToLowerInvariant();
}
