using System.Collections.Immutable;
using MassageBot.Core.Digest;
using NodaTime;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>Figures of a clinic in which nothing has happened.</summary>
internal sealed class NoFigures : IDigestFacts
{
    private static readonly ImmutableSortedDictionary<string, int> None = ImmutableSortedDictionary<string, int>.Empty;

    public Task<DayFacts> DayAsync(LocalDate day, CancellationToken cancellationToken) => Task.FromResult(new DayFacts
    {
        Day = day,
        Visits = 0,
        Unconfirmed = 0,
        FirstVisits = 0,
        FormsMissing = 0,
        Gaps = [],
        FlagsOpen = 0,
    });

    public Task<WeekFacts> WeekAsync(DigestRange week, CancellationToken cancellationToken) => Task.FromResult(new WeekFacts
    {
        Range = week,
        Conversations = None,
        Languages = None,
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
        Flags = None,
        FlagsForManagers = None,
    });
}
