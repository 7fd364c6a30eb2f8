using System.Collections.Immutable;
using MassageBot.Core.Digest;
using MassageBot.Core.Tests.Booking.When;
using MassageBot.Core.Tests.Triage;
using MassageBot.Host.Content;
using NodaTime;

namespace MassageBot.Core.Tests.Digest;

/// <summary>A week and a day in which nothing happened, and the shipped words for them.</summary>
internal static class Digested
{
    public static DigestWording Words { get; } = Read("en");

    public static Clinic Clinic { get; } = FrontDesk.Clinic();

    public static WeekFacts Week { get; } = new()
    {
        Range = DigestRange.WeekBefore(new LocalDate(2026, 11, 30)),
        Conversations = Counts(),
        Languages = Counts(),
        PassedOn = 0,
        Bookings = 0,
        Reschedules = 0,
        Cancellations = 0,
        WaitlistFills = 0,
        Visits = 0,
        NoShows = 0,
        Waits = [],
        NeverClaimed = 0,
        Unanswered = [],
        OptOuts = 0,
        Flags = Counts(),
        FlagsForManagers = Counts(),
    };

    public static DayFacts Day { get; } = new()
    {
        Day = new LocalDate(2026, 11, 29),
        Visits = 0,
        Unconfirmed = 0,
        FirstVisits = 0,
        FormsMissing = 0,
        Gaps = [],
        FlagsOpen = 0,
    };

    public static ImmutableSortedDictionary<string, int> Counts(params (string Key, int Count)[] counts) =>
        counts.ToImmutableSortedDictionary(one => one.Key, one => one.Count, StringComparer.Ordinal);

    public static DigestWording Read(string language)
    {
        var problems = new ContentProblems();
        var words = StrictYaml.Read<DigestWording>(Path.Combine(ShippedRules.Dialogs, "wording", language, "digest.yaml"), problems);
        return words ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems.All));
    }
}
