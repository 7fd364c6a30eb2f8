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

    private DateTimeOffset _last = DateTimeOffset.MinValue;

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The clock may have been set back; a job that waited for it would stand still as long.
        if ((now - _last).Duration() < Every)
        {
            return 0;
        }

        var deleted = await DeleteAsync(options.Value.At(now), cancellationToken).ConfigureAwait(false);
        _last = now;
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
