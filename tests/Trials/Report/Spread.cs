namespace MassageBot.Trials.Report;

/// <summary>Times that were measured, by nearest rank: each was really seen.</summary>
internal sealed class Spread
{
    private readonly List<TimeSpan> _ordered;

    public Spread(IEnumerable<TimeSpan> times) => _ordered = [.. times.Order()];

    public int Count => _ordered.Count;

    public TimeSpan Middle => At(0.5);

    public TimeSpan SlowestTwentieth => At(0.95);

    public TimeSpan Longest => _ordered.Count == 0 ? TimeSpan.Zero : _ordered[^1];

    public TimeSpan At(double share) =>
        _ordered.Count == 0 ? TimeSpan.Zero : _ordered[Math.Max(0, (int)Math.Ceiling(share * _ordered.Count) - 1)];
}
