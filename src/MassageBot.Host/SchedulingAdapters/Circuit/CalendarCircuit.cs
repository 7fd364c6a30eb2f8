namespace MassageBot.Host.SchedulingAdapters.Circuit;

/// <summary>The circuit of this host's calendar.</summary>
internal sealed class CalendarCircuit(TimeProvider time, ILogger<CalendarCircuit> log)
{
    private readonly Lock _gate = new();
    private CircuitState _state = CircuitState.Closed;

    /// <summary>Begins true: what an earlier process left waiting comes up at once.</summary>
    private volatile bool _isBack = true;

    /// <summary>True once the calendar has answered after a pause, until <see cref="Resume"/>.</summary>
    public bool IsBack => _isBack;

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
            _state = before.After(end, time.GetUtcNow());
            _isBack |= before.IsOpen && !_state.IsOpen;
            if (before.IsOpen != _state.IsOpen)
            {
                Tell(_state);
            }
        }
    }

    /// <summary>What was put off has been brought forward.</summary>
    public void Resume() => _isBack = false;

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
