using MassageBot.Host.Operations;
using MassageBot.Scheduling;

namespace MassageBot.Host.SchedulingAdapters.Embedded;

/// <summary>Where the calendar is all that is served, one that cannot take bookings means not ready.</summary>
internal sealed class CalendarIsWritable(ICalendarProbe calendar) : IReadinessCheck
{
    public string Name => "calendar";

    public bool Required => true;

    public async Task<ReadinessFinding> LookAsync(CancellationToken cancellationToken)
    {
        await calendar.WriteAsync(cancellationToken).ConfigureAwait(false);
        return new ReadinessFinding(Ok: true);
    }
}
