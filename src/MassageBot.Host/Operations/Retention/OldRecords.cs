using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Retention;

/// <summary>Once an hour deletes what is older than the clinic wants to keep, in small batches with room for turns between them.</summary>
internal sealed class OldRecords(
    IRetention retention, IOptions<RetentionOptions> options, FrontDeskMeter meter, TimeProvider time, ILogger<OldRecords> log) : IDueJob
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan AfterAFailure = TimeSpan.FromMinutes(1);

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A clock that was set back must not keep the job waiting until it has caught up.
        if (now < _next && _next - now <= Every)
        {
            return 0;
        }

        _next = now + AfterAFailure;
        var deleted = await DeleteAsync(options.Value.At(now), cancellationToken).ConfigureAwait(false);
        _next = now + Every;
        return deleted;
    }

    private async Task<int> DeleteAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        var all = 0;
        int batch;
        while ((batch = await retention.DeleteAsync(cutoffs, cancellationToken).ConfigureAwait(false)) > 0)
        {
            all += batch;
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }

        if (all > 0)
        {
            await retention.ScrubAsync(cancellationToken).ConfigureAwait(false);
            meter.Deleted(all);
            Log.OldRecordsDeleted(log, all);
        }

        return all;
    }
}
