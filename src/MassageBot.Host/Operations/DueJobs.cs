namespace MassageBot.Host.Operations;

/// <summary>All background jobs of the host.</summary>
internal sealed class DueJobs(IEnumerable<IDueJob> jobs)
{
    private readonly IDueJob[] _jobs = [.. jobs];

    /// <summary>Runs each job once and returns how much there was to do.</summary>
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var job in _jobs)
        {
            done += await job.RunDueAsync(now, cancellationToken).ConfigureAwait(false);
        }

        return done;
    }
}
