using MassageBot.Host.Operations;
using MassageBot.Scheduling;

namespace MassageBot.Host.SchedulingAdapters.Embedded;

/// <summary>The background work of the embedded calendar, set off with the host's. It goes by the calendar's own clock.</summary>
internal sealed class CalendarJobs(IEnumerable<ICalendarJob> jobs) : IDueJob
{
    private readonly ICalendarJob[] _jobs = [.. jobs];

    /// <summary>Side by side, so that one that fails leaves the others at work.</summary>
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await Task.WhenAll(_jobs.Select(job => job.RunDueAsync(cancellationToken))).ConfigureAwait(false)).Sum();
}
