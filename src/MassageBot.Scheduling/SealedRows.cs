namespace MassageBot.Scheduling;

/// <summary>A key that rows of a database may be sealed under, as the database itself remembers it.</summary>
/// <param name="Fingerprint">Of the key; <see cref="InClear"/> for a program that reads sealed rows and writes clear ones.</param>
/// <param name="IsLive">Whether a program that runs now writes with it.</param>
/// <param name="DoneAt">When all rows were last found sealed under it; null while they are not known to be.</param>
public sealed record SealKey(string Fingerprint, bool IsLive, DateTimeOffset? DoneAt)
{
    public const string InClear = "clear";
}

/// <summary>What one small step of rewriting came to.</summary>
/// <param name="Next">Where the next one begins; null at the end of the part.</param>
/// <param name="Looked">Rows looked at.</param>
/// <param name="Rewritten">Rows that are sealed under the current key by it.</param>
/// <param name="Left">Rows left as they are, for a program that still writes such, or because somebody had them in hand.</param>
/// <param name="Unopened">Rows left as they are because no key opens them.</param>
public sealed record SealStep(string? Next, int Looked, int Rewritten, int Left, int Unopened);

/// <summary>The rows of one database that are to be sealed under the current key.</summary>
public interface ISealedRows
{
    /// <summary>What the database holds, for operators.</summary>
    string Name { get; }

    /// <summary>How many parts there are, each gone through from its beginning to its end.</summary>
    int Parts { get; }

    /// <summary>Notes that this program runs and writes with its key, and tells of all keys that are remembered.</summary>
    Task<IReadOnlyList<SealKey>> BeatAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Rewrites a few rows of a part: those in clear and those under another key, but for the keys in <paramref name="spared"/>.</summary>
    Task<SealStep> RewriteAsync(int part, string? after, IReadOnlyCollection<string> spared, CancellationToken cancellationToken);

    /// <summary>Notes that all is done, and forgets the keys that nothing is sealed under any more and nobody writes with.</summary>
    Task FinishAsync(IReadOnlyList<string> unused, DateTimeOffset now, CancellationToken cancellationToken);
}
