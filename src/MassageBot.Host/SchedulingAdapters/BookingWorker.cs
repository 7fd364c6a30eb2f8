using System.Diagnostics;
using MassageBot.Core.Booking;
using MassageBot.Host.Channels;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>
/// Carries out what clients have confirmed: claims an intent, calls the calendar with the intent's id as idempotency key and no transaction
/// open, then stores the result together with the event that tells the conversation.
/// </summary>
internal sealed class BookingWorker(IIntents intents, IScheduler scheduler, TurnRunner runner, Chance chance, ILogger<BookingWorker> log) : IDueJob
{
    private const int AtOnce = 16;

    /// <summary>Longer than a call can take; after that the worker is taken for dead and another one asks again, with the same key.</summary>
    private static readonly TimeSpan ClaimFor = TimeSpan.FromSeconds(20);

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claims = await intents.ClaimDueAsync(now, ClaimFor, AtOnce, cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(claims.Select(claim => TryAsync(claim, now, cancellationToken))).ConfigureAwait(false);
        return claims.Count;
    }

    private async Task TryAsync(ClaimedIntent claim, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var settlement = await CallAsync(claim, now, cancellationToken).ConfigureAwait(false);
            Log.IntentTried(log, claim.Intent.Id, claim.Attempts + 1, settlement.State.ToString());
            // The calendar has answered: that is stored whether or not the host is stopping.
            if (await intents.SettleAsync(settlement, CancellationToken.None).ConfigureAwait(false) && settlement.Outcome is not null)
            {
                runner.Wake(claim.Conversation);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.IntentFailed(log, claim.Intent.Id, failure.GetType().Name);
        }
    }

    private async Task<IntentSettlement> CallAsync(ClaimedIntent claim, DateTimeOffset now, CancellationToken cancellationToken) => claim.Intent switch
    {
        BookingIntent.Book book => IntentTry.Settle(
            claim, await scheduler.BookAsync(book.Id, book.Order, cancellationToken).ConfigureAwait(false), now, chance()),
        BookingIntent.Reschedule move => IntentTry.Settle(
            claim, await scheduler.RescheduleAsync(move.Id, move.VisitId, move.Offer, move.HoldId, cancellationToken).ConfigureAwait(false), now, chance()),
        BookingIntent.Cancel cancel => IntentTry.Settle(
            claim, await scheduler.CancelAsync(cancel.Id, cancel.VisitId, cancel.Reason, cancellationToken).ConfigureAwait(false), now, chance()),
        _ => throw new UnreachableException(),
    };
}
