namespace MassageBot.Benchmarks.Load;

/// <summary>What one load came to: how many a second, and how long the middle one and the slowest hundredth took.</summary>
internal sealed record Figure(int Clients, double PerSecond, TimeSpan Middle, TimeSpan SlowestHundredth);
