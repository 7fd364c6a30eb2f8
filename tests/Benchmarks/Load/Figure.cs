namespace MassageBot.Benchmarks.Load;

/// <summary>
/// What one load came to: how many a second, how long the middle one, the slowest twentieth and the slowest hundredth took, and the server's processor time for
/// each, which is null where there is no server.
/// </summary>
internal sealed record Figure(int Clients, double PerSecond, TimeSpan Middle, TimeSpan SlowestTwentieth, TimeSpan SlowestHundredth, TimeSpan? Processor)
{
    /// <param name="clients">How many at once.</param>
    /// <param name="ordered">How long each took that counts, the quickest first.</param>
    /// <param name="length">The span in which they were counted.</param>
    /// <param name="processor">What the server has used for all of them.</param>
    public static Figure Of(int clients, IReadOnlyList<TimeSpan> ordered, TimeSpan length, TimeSpan? processor) => new(
        clients,
        ordered.Count / length.TotalSeconds,
        Share(ordered, 0.5),
        Share(ordered, 0.95),
        Share(ordered, 0.99),
        ordered.Count == 0 ? null : processor / ordered.Count);

    /// <summary>Nearest rank: a time that was really measured.</summary>
    private static TimeSpan Share(IReadOnlyList<TimeSpan> ordered, double share) =>
        ordered.Count == 0 ? TimeSpan.Zero : ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Count) - 1)];
}
