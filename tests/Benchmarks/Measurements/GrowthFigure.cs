namespace MassageBot.Benchmarks.Measurements;

/// <summary>How long something takes, at one size of what it depends on.</summary>
/// <param name="What">The thing, and what it is counted by.</param>
/// <param name="Size">How many there were.</param>
/// <param name="Middle">The middle time, or the only one.</param>
/// <param name="Bytes">What the size takes of memory or disk, where that is the question.</param>
internal sealed record GrowthFigure(string What, int Size, TimeSpan? Middle, long? Bytes);
