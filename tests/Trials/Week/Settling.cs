extern alias host;

using System.Collections.Concurrent;
using System.Diagnostics;
using host::MassageBot.Host.Channels;
using host::MassageBot.Host.Operations;

namespace MassageBot.Trials.Week;

/// <summary>Lets turns and background jobs run until there is nothing to do any more at the time that it is. A job that fails holds up no other, as ever.</summary>
internal sealed class Settling(TurnRunner runner, IEnumerable<IDueJob> jobs, TimeProvider clock)
{
    /// <summary>Of the machine's time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(1);

    private readonly IDueJob[] _jobs = [.. jobs];
    private readonly ConcurrentQueue<string> _failures = [];

    /// <summary>What jobs have failed with since somebody asked last.</summary>
    public IReadOnlyList<string> Failures()
    {
        List<string> failures = [];
        while (_failures.TryDequeue(out var failure))
        {
            failures.Add(failure);
        }

        return failures;
    }

    /// <summary>False when there is no end to it.</summary>
    public async Task<bool> SettleAsync(CancellationToken cancellationToken)
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < Longest;)
        {
            if (runner.Busy > 0)
            {
                await Task.Delay(Blink, cancellationToken);
                continue;
            }

            if (await RunDueAsync(cancellationToken) == 0 && runner.Busy == 0)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var job in _jobs)
        {
            try
            {
                done += await job.RunDueAsync(clock.GetUtcNow(), cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                _failures.Enqueue($"{job.GetType().Name}: {failure.GetType().Name}: {failure.Message}");
            }
        }

        return done;
    }
}
