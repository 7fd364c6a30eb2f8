namespace MassageBot.Host.Storage;

/// <summary>One count, by a name that tells nobody whom it is about, and how many it bears.</summary>
internal readonly record struct GuessCount(string Scope, int Most);

/// <summary>Counts of tries, kept over conversations and restarts.</summary>
internal interface IGuessCounts
{
    /// <summary>Adds one to each count, which begins anew when its time is over; false, and nothing added, when one of them is full.</summary>
    Task<bool> AddAsync(IReadOnlyList<GuessCount> counts, DateTimeOffset now, TimeSpan window, CancellationToken cancellationToken);

    Task TakeBackAsync(IReadOnlyList<GuessCount> counts, CancellationToken cancellationToken);
}
