using MassageBot.Host.Operations;
using MassageBot.Scheduling;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>The background work of the embedded calendar, set off with the host's. It goes by the calendar's own clock.</summary>
internal sealed class CalendarJobs(IEnumerable<ICalendarJob> jobs) : IDueJob
{
    private readonly ICalendarJob[] _jobs = [.. jobs];

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var job in _jobs)
        {
            done += await job.RunDueAsync(cancellationToken).ConfigureAwait(false);
        }

        return done;
    }
}
