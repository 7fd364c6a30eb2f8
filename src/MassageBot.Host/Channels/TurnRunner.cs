using MassageBot.Host.Operations;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels;

/// <summary>
/// Runs the open activities of a conversation, oldest first and one at a time, while other conversations go on beside it.
/// Whoever stores an activity calls <see cref="Wake"/>.
/// </summary>
internal sealed class TurnRunner(
    ITurns turns,
    TurnExecution execution,
    CommitBell bell,
    JobBell jobs,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<TurnRunner> log) : IHostedService
{
    private readonly Dictionary<string, Running> _running = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Sees to it that a turn starts soon, if anything is open.</summary>
    public void Wake(string conversation)
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
            running.Task = Task.Run(() => DrainAsync(conversation, running), CancellationToken.None);
        }
    }

    /// <summary>Completes when the conversation has no turn under way.</summary>
    public Task IdleAsync(string conversation, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _running.TryGetValue(conversation, out var running) ? running.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>By now the host's own signal has told all turns to end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] left;
        lock (_gate)
        {
            left = [.. _running.Values.Select(running => running.Task)];
        }

        await Task.WhenAll(left).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task DrainAsync(string conversation, Running running)
    {
        do
        {
            while (await TryRunOneAsync(conversation).ConfigureAwait(false))
            {
            }
        }
        while (!Finished(conversation, running));
    }

    private bool Finished(string conversation, Running running)
    {
        lock (_gate)
        {
            if (running.Again && !lifetime.ApplicationStopping.IsCancellationRequested)
            {
                running.Again = false;
                return false;
            }

            return _running.Remove(conversation);
        }
    }

    /// <summary>False when there is nothing more to do here for now.</summary>
    private async Task<bool> TryRunOneAsync(string conversation)
    {
        try
        {
            var work = await turns.TakeAsync(conversation, time.GetUtcNow(), lifetime.ApplicationStopping).ConfigureAwait(false);
            return work is not null && await RunAsync(work).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The activity stays open: the next process takes it up.
            return false;
        }
        catch (Exception failure)
        {
            // The storage itself is in trouble; nothing can be noted there, and the sweep comes back to it.
            Log.StorageFailed(log, failure.GetType().Name);
            return false;
        }
    }

    private async Task<bool> RunAsync(TurnWork work)
    {
        var commit = await execution.RunAsync(work, lifetime.ApplicationStopping).ConfigureAwait(false);
        try
        {
            // From here on the turn is finished whatever happens to the process: a stop does not cut it off.
            var answer = await turns.CommitAsync(commit, CancellationToken.None).ConfigureAwait(false);
            Tell(commit, answer);
        }
        catch (Exception failure)
        {
            Log.CommitFailed(log, work.ActivityId, failure.GetType().Name);
            await NoteFailureAsync(work).ConfigureAwait(false);
        }

        return true;
    }

    private void Tell(TurnCommit commit, CommitAnswer answer)
    {
        if (answer == CommitAnswer.LeaseLost)
        {
            Log.LeaseLost(log, commit.Work.ActivityId);
            return;
        }

        bell.Ring(commit.Work.Conversation.Id);
        if (commit.Intents.Count > 0 || commit.Deliver)
        {
            jobs.Ring();
        }
    }

    private async Task NoteFailureAsync(TurnWork work)
    {
        var apology = execution.Apologise(work);
        if (await turns.NoteFailureAsync(work, apology, time.GetUtcNow(), CancellationToken.None).ConfigureAwait(false))
        {
            Log.Parked(log, work.ActivityId);
            bell.Ring(work.Conversation.Id);
        }
    }

    private sealed class Running
    {
        public Task Task { get; set; } = Task.CompletedTask;

        public bool Again { get; set; }
    }
}
