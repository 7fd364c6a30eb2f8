namespace MassageBot.Trials.Faults;

/// <summary>What becomes of one call on its way.</summary>
internal enum Fate
{
    Answered,

    /// <summary>It is not passed on, and the connection is closed without an answer.</summary>
    DroppedBefore,

    /// <summary>It is carried out, and the connection is closed without an answer.</summary>
    DroppedAfter,

    /// <summary>It is carried out, and the connection is reset within the answer.</summary>
    Reset,

    /// <summary>It is passed on twice at once.</summary>
    Doubled,

    /// <summary>It is not passed on, and answered by 503.</summary>
    Unavailable,
}

/// <summary>Draws fates and delays: most calls take little longer, one in a hundred longer than five seconds.</summary>
internal sealed class Mischief(int seed)
{
    private const double MiddleSeconds = 0.05;
    private const double SlowestHundredthSeconds = 5;
    private const double HundredthOfTheNormalCurve = 2.3263;
    private const double LongestSeconds = 30;

    private static readonly (Fate Fate, double Share)[] Shares =
    [
        (Fate.DroppedBefore, 0.10), (Fate.DroppedAfter, 0.10), (Fate.Reset, 0.05), (Fate.Doubled, 0.05), (Fate.Unavailable, 0.05),
    ];

    private readonly Lock _gate = new();
    private readonly Random _chance = new(seed);
    private readonly Dictionary<Fate, int> _drawn = [];

    /// <summary>How often each was drawn.</summary>
    public IReadOnlyDictionary<Fate, int> Drawn => _drawn;

    public (Fate Fate, TimeSpan Delay) Next()
    {
        lock (_gate)
        {
            var fate = DrawFate();
            _drawn[fate] = _drawn.GetValueOrDefault(fate) + 1;
            return (fate, DrawDelay());
        }
    }

    private Fate DrawFate()
    {
        var left = _chance.NextDouble();
        foreach (var (fate, share) in Shares)
        {
            left -= share;
            if (left < 0)
            {
                return fate;
            }
        }

        return Fate.Answered;
    }

    /// <summary>A log-normal time, as networks and busy servers have it.</summary>
    private TimeSpan DrawDelay()
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - _chance.NextDouble())) * Math.Cos(2 * Math.PI * _chance.NextDouble());
        var width = Math.Log(SlowestHundredthSeconds / MiddleSeconds) / HundredthOfTheNormalCurve;
        return TimeSpan.FromSeconds(Math.Min(LongestSeconds, MiddleSeconds * Math.Exp(normal * width)));
    }
}
