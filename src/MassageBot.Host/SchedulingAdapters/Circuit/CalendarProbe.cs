using MassageBot.Core.Booking;
using MassageBot.Host.Operations;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Circuit;

/// <summary>Asks a calendar that was not called for a while for next to nothing, so that its return is noticed when nobody else would call.</summary>
internal sealed class CalendarProbe(CalendarCircuit circuit, IScheduler calendar) : IDueJob
{
    private static readonly Duration Little = Duration.FromMinutes(1);

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (circuit.WantsProbe)
        {
            var from = Instant.FromDateTimeOffset(now);
            await calendar.ListAsync(new Interval(from, from + Little), cancellationToken).ConfigureAwait(false);
        }

        return 0;
    }
}
