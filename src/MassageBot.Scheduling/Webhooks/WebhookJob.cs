using System.Security.Cryptography;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace MassageBot.Scheduling.Webhooks;

/// <summary>
/// Tells what has been noted: at least once, with growing pauses and full jitter, for three days. Programs that share the calendar share
/// the work.
/// </summary>
internal sealed class WebhookJob(
    ICalendarStore store, EndpointClock clock, WebhookCall call, IOptions<SchedulingEndpointOptions> options, ILogger<WebhookJob> log) : ICalendarJob
{
    private const int AtOnce = 16;
    private static readonly Duration BetweenLooks = Duration.FromMilliseconds(250);
    private static readonly Duration Claimed = Duration.FromSeconds(30);
    private static readonly Duration FirstPause = Duration.FromSeconds(5);
    private static readonly Duration LongestPause = Duration.FromHours(1);
    private static readonly Duration Budget = Duration.FromDays(3);
    private static readonly Duration KeptAfterwards = Duration.FromDays(30);
    private Instant nextLook = Instant.MinValue;

    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (clock.IsDown || options.Value.Webhooks.Count == 0 || (now < nextLook && nextLook - now <= BetweenLooks))
        {
            return 0;
        }

        nextLook = now + BetweenLooks;
        if (!await store.ReadAsync(session => WebhookTable.IsAnyDue(session, now), cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        var claimed = await store.WriteAsync(session => WebhookTable.Claim(session, now, now + Claimed, AtOnce), cancellationToken).ConfigureAwait(false);
        var told = await Task.WhenAll(claimed.Select(telling => call.TellAsync(telling, cancellationToken))).ConfigureAwait(false);
        await store.WriteAsync(session => Settle(session, claimed, told), CancellationToken.None).ConfigureAwait(false);
        return claimed.Count;
    }

    private bool Settle(ISession session, IReadOnlyList<Telling> claimed, Told[] told)
    {
        var now = clock.Now;
        for (var n = 0; n < claimed.Count; n++)
        {
            Settle(session, claimed[n], told[n], now);
        }

        WebhookTable.Forget(session, now - KeptAfterwards);
        return true;
    }

    private void Settle(ISession session, Telling telling, Told told, Instant now)
    {
        if (told == Told.Yes)
        {
            WebhookTable.Done(session, telling.Id);
        }
        else if (told == Told.NeverAgain || now - telling.Created > Budget)
        {
            log.GivenUp(telling.Event, telling.Attempts + 1);
            WebhookTable.GiveUp(session, telling.Id);
        }
        else
        {
            WebhookTable.Again(session, telling.Id, now + Pause(telling.Attempts));
        }
    }

    // Full jitter from a second on: receivers that come back are not met by everything at once.
    private static Duration Pause(int attempts)
    {
        var longest = Duration.Min(LongestPause, FirstPause * (1L << Math.Min(attempts, 20)));
        return Duration.FromMilliseconds(1000 + RandomNumberGenerator.GetInt32((int)longest.TotalMilliseconds));
    }
}
