using System.Collections.Immutable;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Digest;

/// <summary>Conversations of one channel and language, and how many of them had something go to people.</summary>
public sealed record TalkCount(string Channel, string? Locale, int Talks, int PassedOn);

/// <summary>What happened over some days, one by one, as far as it is still kept.</summary>
public sealed record WeekRecord
{
    public required DigestRange Range { get; init; }

    public required IReadOnlyList<TalkCount> Talks { get; init; }

    /// <summary>Wishes that the calendar carried out.</summary>
    public required IReadOnlyList<BookingIntent> Done { get; init; }

    /// <summary>Alerts about somebody's safety.</summary>
    public required IReadOnlyList<Alert> Flags { get; init; }

    /// <summary>Hand-offs raised, by how long each waited; null for those that nobody has claimed.</summary>
    public required IReadOnlyList<Duration?> HandOffs { get; init; }

    /// <summary>Visits that began, whatever became of them; null when the calendar did not answer.</summary>
    public required IReadOnlyList<CalendarVisit>? Visits { get; init; }

    public required IReadOnlyList<UnansweredQuestion> Unanswered { get; init; }

    public required int OptOuts { get; init; }
}

/// <summary>Counts a week. Pure.</summary>
public static class WeekCount
{
    public static WeekFacts Of(WeekRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var booked = record.Done.OfType<BookingIntent.Book>().ToList();
        var visits = record.Visits?.Where(visit => visit.Course is not (VisitCourse.Cancelled or VisitCourse.Pending)).ToList();
        return new WeekFacts
        {
            Range = record.Range,
            Conversations = Counts(record.Talks.Select(talk => (talk.Channel, talk.Talks))),
            Languages = Counts(record.Talks.Select(talk => (Language.TryParse(talk.Locale)?.Code() ?? "", talk.Talks))),
            PassedOn = record.Talks.Sum(talk => talk.PassedOn),
            Bookings = booked.Count,
            Reschedules = record.Done.OfType<BookingIntent.Reschedule>().Count(),
            Cancellations = record.Done.OfType<BookingIntent.Cancel>().Count(),
            WaitlistFills = booked.Count(book => book.Order.WaitId is not null),
            Visits = visits?.Count,
            NoShows = visits?.Count(visit => visit.Course == VisitCourse.NoShow),
            Waits = [.. record.HandOffs.OfType<Duration>()],
            NeverClaimed = record.HandOffs.Count(wait => wait is null),
            Unanswered = [.. record.Unanswered],
            OptOuts = record.OptOuts,
            Flags = ByRule(record.Flags.Where(flag => flag.Audience == AlertAudience.Team)),
            FlagsForManagers = ByRule(record.Flags.Where(flag => flag.Audience == AlertAudience.Managers)),
        };
    }

    /// <summary>What no rule raised goes by its kind.</summary>
    private static ImmutableSortedDictionary<string, int> ByRule(IEnumerable<Alert> flags) => Counts(
        from flag in flags
        from rule in flag.RuleIds.IsDefaultOrEmpty ? [flag.Kind.ToString()] : flag.RuleIds.Distinct()
        select (rule, 1));

    private static ImmutableSortedDictionary<string, int> Counts(IEnumerable<(string Name, int Count)> counts) => counts
        .GroupBy(one => one.Name, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(same => same.Key, same => same.Sum(one => one.Count), StringComparer.Ordinal);
}
