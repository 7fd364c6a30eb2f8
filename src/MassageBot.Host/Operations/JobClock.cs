using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations;

/// <summary>Sets off the background jobs four times a second, and at once when somebody rings. A job that fails is tried again at the next beat.</summary>
internal sealed class JobClock(IEnumerable<IDueJob> jobs, JobBell bell, TimeProvider time, IOptions<JobsOptions> options, ILogger<JobClock> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Run ? Task.WhenAll(jobs.Select(job => KeepRunningAsync(job, stoppingToken)).Append(BeatAsync(stoppingToken))) : Task.CompletedTask;

    private async Task BeatAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            bell.Ring();
        }
    }

    private async Task KeepRunningAsync(IDueJob job, CancellationToken stoppingToken)
    {
        using var ringing = bell.Listen();
        while (!stoppingToken.IsCancellationRequested)
        {
            await ringing.WaitAsync(stoppingToken).ConfigureAwait(false);
            await TryRunAsync(job, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task TryRunAsync(IDueJob job, CancellationToken stoppingToken)
    {
        try
        {
            await job.RunDueAsync(time.GetUtcNow(), stoppingToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            Log.JobFailed(log, job.GetType().Name, failure.GetType().Name);
        }
    }
}
