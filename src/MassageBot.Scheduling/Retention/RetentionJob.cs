using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Waitlist;
using Microsoft.Extensions.Options;
using NodaTime;

namespace MassageBot.Scheduling.Retention;

/// <summary>Deletes what has been kept long enough: keys of old bookings, holds that nobody claims any more, entries of the waitlist that have ended.</summary>
internal sealed class RetentionJob(ICalendarStore store, EndpointClock clock, IOptions<SchedulingEndpointOptions> options) : ICalendarJob
{
    private static readonly Duration BetweenLooks = Duration.FromHours(1);
    private Instant nextLook = Instant.MinValue;

    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (clock.IsDown || (now < nextLook && nextLook - now <= BetweenLooks))
        {
            return 0;
        }

        nextLook = now + BetweenLooks;
        return await store.WriteAsync(session => Forget(session, now), cancellationToken).ConfigureAwait(false);
    }

    private int Forget(ISession session, Instant now)
    {
        IdempotencyKeys.Forget(session, now - Duration.FromTimeSpan(options.Value.IdempotencyLifetime));
        HoldTable.ForgetExpired(session, now);
        WaitlistTable.Forget(session, now - Duration.FromTimeSpan(options.Value.WaitlistLifetime));
        return 0;
    }
}
