namespace MassageBot.Benchmarks.Load;

/// <summary>
/// What one load came to: how many a second, how long the middle one, the slowest twentieth and the slowest hundredth took, and the server's processor time for
/// each, which is null where there is no server.
/// </summary>
internal sealed record Figure(int Clients, double PerSecond, TimeSpan Middle, TimeSpan SlowestTwentieth, TimeSpan SlowestHundredth, TimeSpan? Processor);
