extern alias host;

using System.Diagnostics;
using host::MassageBot.Host.Channels;
using host::MassageBot.Host.Operations;

namespace MassageBot.Trials.Week;

/// <summary>Lets turns and background jobs run until there is nothing to do any more at the time that it is.</summary>
internal sealed class Settling(TurnRunner runner, DueJobs jobs, TimeProvider clock)
{
    /// <summary>Of the machine's time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(1);

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

            if (await jobs.RunDueAsync(clock.GetUtcNow(), cancellationToken) == 0 && runner.Busy == 0)
            {
                return true;
            }
        }

        return false;
    }
}
