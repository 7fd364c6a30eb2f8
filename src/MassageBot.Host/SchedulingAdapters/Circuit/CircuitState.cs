namespace MassageBot.Host.SchedulingAdapters.Circuit;

/// <summary>How a call of the calendar ended, as far as the circuit cares.</summary>
internal enum CallEnd
{
    /// <summary>It answered, whatever the answer was.</summary>
    Answered,

    /// <summary>No answer, a broken one, or one that says to come back.</summary>
    Failed,

    /// <summary>It does not accept our key.</summary>
    LockedOut,
}

/// <summary>
/// Whether the calendar is called at all. Pure. After some failures in a row nobody calls for some seconds: whoever waits in a chat hears so at
/// once, and a calendar that struggles gets air. Then one call may try, and its end decides.
/// </summary>
internal sealed record CircuitState
{
    private const int FailuresInARow = 5;

    /// <summary>A call can take so long: meanwhile nobody else tries.</summary>
    private static readonly TimeSpan OneCall = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>A refused key gets no better by asking: whoever runs the bot has to act.</summary>
    private static readonly TimeSpan LockedPause = TimeSpan.FromMinutes(5);

    public static CircuitState Closed { get; } = new();

    public int Failures { get; private init; }

    /// <summary>How often in a row it was opened; the pauses grow with it.</summary>
    public int Openings { get; private init; }

    /// <summary>Nobody calls before; null while it is closed.</summary>
    public DateTimeOffset? OpenUntil { get; private init; }

    /// <summary>Since when nobody calls as usual; null while it is closed.</summary>
    public DateTimeOffset? OpenedAt { get; private init; }

    public bool IsLockedOut { get; private init; }

    public bool IsOpen => OpenUntil is not null;

    /// <summary>How long nobody calls; none when somebody may. A pause longer than any was set by a clock that has been set back since.</summary>
    public TimeSpan PauseAt(DateTimeOffset now) =>
        OpenUntil is { } until && until > now && until - now <= LockedPause ? until - now : TimeSpan.Zero;

    /// <summary>The state while the one call that may try is under way.</summary>
    public CircuitState Trying(DateTimeOffset now) => IsOpen ? this with { OpenUntil = now + OneCall } : this;

    public CircuitState After(CallEnd end, DateTimeOffset now) => end switch
    {
        CallEnd.Answered => Closed,
        CallEnd.LockedOut => Opened(now, LockedPause) with { IsLockedOut = true },
        _ when IsLockedOut => Opened(now, LockedPause),
        _ when IsOpen || Failures + 1 >= FailuresInARow => Opened(now, Pause(Openings)),
        _ => this with { Failures = Failures + 1 },
    };

    private CircuitState Opened(DateTimeOffset now, TimeSpan pause) =>
        this with { Failures = FailuresInARow, Openings = Openings + 1, OpenedAt = OpenedAt ?? now, OpenUntil = now + pause };

    private static TimeSpan Pause(int openings)
    {
        var grown = FirstPause * Math.Pow(2, Math.Min(openings, 10));
        return grown < LongestPause ? grown : LongestPause;
    }
}
