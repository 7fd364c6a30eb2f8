namespace MassageBot.Host.Channels;

/// <summary>
/// Runs the open activities of a conversation, oldest first and one at a time, while other conversations go on beside it.
/// Whoever stores an activity calls <see cref="Wake"/>.
/// </summary>
internal sealed class TurnRunner(OneTurn turn, TurnSlots slots, StorageRest rest, TimeProvider time, ILogger<TurnRunner> log) : IHostedService, IDisposable
{
    /// <summary>A turn takes a moment; one that takes longer is left to another host, or to the next start.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Running> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();

    /// <summary>Conversations with a turn under way or about to begin.</summary>
    public int Busy
    {
        get
        {
            lock (_gate)
            {
                return _running.Count;
            }
        }
    }

    /// <summary>Sees to it that a turn starts soon, if anything is open.</summary>
    public void Wake(string conversation) => Run(conversation, slots.ForVisitors);

    /// <summary>The same for what was left open: it takes only some of the slots, so that whoever writes now does not wait behind all of it.</summary>
    public void TakeUp(string conversation) => Run(conversation, slots.ForLeftovers);

    /// <summary>Completes when the conversation has no turn under way.</summary>
    public Task IdleAsync(string conversation, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _running.TryGetValue(conversation, out var running) ? running.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        turn.Told += Wake;
        return Task.CompletedTask;
    }

    /// <summary>The doors are closed by now: what they have taken in is answered here, as far as the time allows, so that nobody waits for another host to find it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await LeftAsync().WaitAsync(TimeToFinish, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _ending.CancelAsync().ConfigureAwait(false);
        await LeftAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Ends what is left. The source itself holds nothing, and a host may be disposed of before it is stopped.</summary>
    public void Dispose() => _ending.Cancel();

    private Task LeftAsync()
    {
        lock (_gate)
        {
            return Task.WhenAll(_running.Values.Select(running => running.Task));
        }
    }

    private void Run(string conversation, SemaphoreSlim lane)
    {
        lock (_gate)
        {
            if (_running.TryGetValue(conversation, out var already))
            {
                already.Again = true;
                return;
            }

            var running = new Running();
            _running[conversation] = running;
            running.Task = Task.Run(() => DrainAsync(conversation, running, lane), CancellationToken.None);
        }
    }

    private async Task DrainAsync(string conversation, Running running, SemaphoreSlim lane)
    {
        do
        {
            while (await TryRunOneAsync(conversation, lane).ConfigureAwait(false))
            {
            }
        }
        while (!Finished(conversation, running));
    }

    private bool Finished(string conversation, Running running)
    {
        lock (_gate)
        {
            if (running.Again && !_ending.IsCancellationRequested)
            {
                running.Again = false;
                return false;
            }

            return _running.Remove(conversation);
        }
    }

    /// <summary>False when there is nothing more to do here for now.</summary>
    private async Task<bool> TryRunOneAsync(string conversation, SemaphoreSlim lane)
    {
        try
        {
            using var slot = await TurnSlots.EnterAsync(lane, _ending.Token).ConfigureAwait(false);
            var done = await turn.RunAsync(conversation, _ending.Token).ConfigureAwait(false);
            if (done)
            {
                rest.Over();
            }

            return done;
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The activity stays open: the next process takes it up.
            return false;
        }
        catch (Exception failure)
        {
            // The storage itself is in trouble; nothing can be noted there, and the sweep comes back to it.
            Log.StorageFailed(log, failure.GetType().Name);
            rest.Begin();
            return false;
        }
    }

    private sealed class Running
    {
        public Task Task { get; set; } = Task.CompletedTask;

        public bool Again { get; set; }
    }
}
