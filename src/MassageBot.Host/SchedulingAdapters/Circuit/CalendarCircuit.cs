namespace MassageBot.Host.SchedulingAdapters.Circuit;

/// <summary>The circuit of this host's calendar.</summary>
internal sealed class CalendarCircuit(TimeProvider time, ILogger<CalendarCircuit> log)
{
    /// <summary>A process takes about so long to start.</summary>
    private static readonly TimeSpan OneStart = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private CircuitState _state = CircuitState.Closed;

    /// <summary>Begins with a value: what an earlier process left waiting comes up soon.</summary>
    private TimeSpan? _away = OneStart;

    /// <summary>How long the calendar was away, once it has answered again and until <see cref="Resume"/>; else null.</summary>
    public TimeSpan? IsBackAfter
    {
        get
        {
            lock (_gate)
            {
                return _away;
            }
        }
    }

    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                return _state.IsOpen;
            }
        }
    }

    /// <summary>A pause has ended and nobody has tried since.</summary>
    public bool WantsProbe
    {
        get
        {
            lock (_gate)
            {
                return _state.IsOpen && _state.PauseAt(time.GetUtcNow()) == TimeSpan.Zero;
            }
        }
    }

    /// <summary>Whoever gets true calls, and has to tell how it ended; the others are told how long nobody does.</summary>
    public bool TryEnter(out TimeSpan pause)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            pause = _state.PauseAt(now);
            if (pause > TimeSpan.Zero)
            {
                return false;
            }

            _state = _state.Trying(now);
            return true;
        }
    }

    public void Note(CallEnd end)
    {
        lock (_gate)
        {
            var before = _state;
            var now = time.GetUtcNow();
            _state = before.After(end, now);
            if (before.OpenedAt is { } opened && !_state.IsOpen)
            {
                _away = now > opened ? now - opened : TimeSpan.Zero;
            }

            if (before.IsOpen != _state.IsOpen)
            {
                Tell(_state);
            }
        }
    }

    /// <summary>What was put off has been brought forward.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _away = null;
        }
    }

    private void Tell(CircuitState state)
    {
        if (state.IsOpen)
        {
            Log.CircuitOpened(log, state.IsLockedOut ? "it refuses the key" : "it does not answer");
        }
        else
        {
            Log.CircuitClosed(log);
        }
    }
}
