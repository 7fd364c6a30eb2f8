using MassageBot.Core.Staff;
using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Retention;

/// <summary>Once an hour deletes what is older than the clinic wants to keep: one small batch at each beat of the clock, with room for turns between.</summary>
internal sealed class OldRecords(
    IRetention retention, IStaffDirectory staff, IOptions<RetentionOptions> options, FrontDeskMeter meter, ILogger<OldRecords> log) : IDueJob
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterAFailure = TimeSpan.FromMinutes(1);

    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private int _deleted;

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A clock that was set back must not keep the job waiting until it has caught up.
        if (now < _next && _next - now <= Every)
        {
            return 0;
        }

        _next = now + AfterAFailure;
        var cutoffs = options.Value.At(now) with { TeamsIsForStaff = staff.IsSet };
        var batch = await retention.DeleteAsync(cutoffs, cancellationToken).ConfigureAwait(false);
        if (batch == 0)
        {
            await FinishAsync(cancellationToken).ConfigureAwait(false);
        }

        _deleted += batch;
        meter.Deleted(batch);
        _next = batch > 0 ? now : now + Every;
        return batch;
    }

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_deleted == 0)
        {
            return;
        }

        await retention.ScrubAsync(cancellationToken).ConfigureAwait(false);
        Log.OldRecordsDeleted(log, _deleted);
        _deleted = 0;
    }
}
