using System.Diagnostics;
using MassageBot.Core.Booking;
using MassageBot.Core.Notices;
using MassageBot.Host.Channels;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Operations;
using MassageBot.Host.Privacy;
using MassageBot.Host.SchedulingAdapters.Circuit;
using MassageBot.Host.Storage;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>
/// Carries out what clients have confirmed: claims an intent, calls the calendar with the intent's id as idempotency key and no transaction
/// open, then stores the result together with the event that tells the conversation. Some calls are under way at once, and a slow one keeps
/// none of the others waiting.
/// </summary>
internal sealed class BookingWorker(
    IIntents intents, IScheduler scheduler, ClientData clients, ClientKeeping keeping, FitHours hours, CalendarCircuit circuit, TurnRunner runner, Chance chance, JobBell bell, TimeProvider time, ILogger<BookingWorker> log) : IDueJob
{
    private const int AtOnce = 16;

    /// <summary>Longer than a call can take; after that the worker is taken for dead and another one asks again, with the same key.</summary>
    private static readonly TimeSpan ClaimFor = TimeSpan.FromSeconds(20);

    /// <summary>
    /// After an outage what has waited is sent over so much time for each, over no more than the outage took, and over no more than this for all:
    /// slower than clients come on a busy day, and all within a minute of the return.
    /// </summary>
    private static readonly TimeSpan PaceOfOne = TimeSpan.FromMilliseconds(1200);
    private static readonly TimeSpan PaceOfAll = TimeSpan.FromSeconds(40);

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var ringing = bell.Listen();
        var started = time.GetTimestamp();
        var underWay = new List<Task>();
        var ring = Task.CompletedTask;
        var done = 0;
        while (true)
        {
            var claimed = await ClaimAsync(now + time.GetElapsedTime(started), AtOnce - underWay.Count, cancellationToken).ConfigureAwait(false);
            underWay.AddRange(claimed.Select(claim => TryAsync(claim, cancellationToken)));
            done += claimed.Count;
            if (underWay.Count == 0)
            {
                return done;
            }

            // The bell rings for new intents too, so that a slow call holds up none of them.
            ring = ring.IsCompleted ? ringing.WaitAsync(cancellationToken) : ring;
            await Task.WhenAny([ring, .. underWay]).ConfigureAwait(false);
            if (cancellationToken.IsCancellationRequested)
            {
                // What the calendar has answered by now is still stored.
                await Task.WhenAll(underWay).ConfigureAwait(false);
                throw new OperationCanceledException(cancellationToken);
            }

            underWay.RemoveAll(static tried => tried.IsCompleted);
        }
    }

    private async Task<IReadOnlyList<ClaimedIntent>> ClaimAsync(DateTimeOffset now, int room, CancellationToken cancellationToken)
    {
        if (circuit.IsBackAfter is { } away)
        {
            await intents.BringForwardAsync(now, PaceOfOne, away < PaceOfAll ? away : PaceOfAll, cancellationToken).ConfigureAwait(false);
            circuit.Resume();
        }

        return room == 0 ? [] : await intents.ClaimDueAsync(now, ClaimFor, room, cancellationToken).ConfigureAwait(false);
    }

    private async Task TryAsync(ClaimedIntent claim, CancellationToken cancellationToken)
    {
        try
        {
            var settlement = await EndAsync(claim, cancellationToken).ConfigureAwait(false);
            Log.IntentTried(log, claim.Intent.Id, claim.Attempts + 1, settlement.State.ToString());
            // The calendar has answered: that is stored whether or not the host is stopping.
            await keeping.BeforeAsync(settlement, CancellationToken.None).ConfigureAwait(false);
            if (await intents.SettleAsync(settlement, CancellationToken.None).ConfigureAwait(false) && settlement.Outcome is not null)
            {
                runner.Wake(claim.Conversation);
                await keeping.AfterAsync(settlement, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.IntentFailed(log, claim.Intent.Id, failure.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // The host stops before the calendar has answered: the claim runs out, and the next one asks again.
        }
    }

    private async Task<IntentSettlement> EndAsync(ClaimedIntent claim, CancellationToken cancellationToken)
    {
        if (claim is { Withdrawn: true, HadBefore: false })
        {
            return IntentTry.TakenBack(claim, time.GetUtcNow());
        }

        return claim.Intent switch
        {
            BookingIntent.Book book =>
                Ended(claim, await scheduler.BookAsync(book.Id, book.Order, cancellationToken).ConfigureAwait(false)),
            BookingIntent.Reschedule move =>
                Ended(claim, await scheduler.RescheduleAsync(move.Id, OrderOf(move), cancellationToken).ConfigureAwait(false)),
            BookingIntent.Cancel cancel => IntentTry.Settle(
                claim, await scheduler.CancelAsync(cancel.Id, cancel.VisitId, cancel.Reason, cancellationToken).ConfigureAwait(false), time.GetUtcNow(), chance()),
            BookingIntent.Wait wait => ByDay(claim, wait, IntentTry.Settle(
                claim,
                claim.Withdrawn || IntentTry.IsOver(wait, time.GetUtcNow())
                    ? await scheduler.StopWaitingAsync(wait.Id, cancellationToken).ConfigureAwait(false)
                    : await scheduler.WaitAsync(wait.Id, wait.Order, cancellationToken).ConfigureAwait(false),
                time.GetUtcNow())),
            BookingIntent.ChangeContact change => IntentTry.Settle(
                claim, await clients.ChangeAsync(change, cancellationToken).ConfigureAwait(false), time.GetUtcNow(), chance()),
            BookingIntent.Forget forget => IntentTry.Settle(
                claim, await clients.ForgetAsync(forget, cancellationToken).ConfigureAwait(false), time.GetUtcNow(), chance()),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>An offer that comes up at night is held until the morning, and told then: by text it would ring. What is there at once answers the client.</summary>
    private IntentSettlement ByDay(ClaimedIntent claim, BookingIntent.Wait wait, IntentSettlement settlement) =>
        claim.Attempts > 0 && settlement.Outcome is BookingOutcome.WaitOffered && SmsPair.IsId(claim.Conversation) && hours.IsQuiet(wait.Order.Phone, NoticeKind.Reminder, time.GetUtcNow())
            ? settlement with { Outcome = null }
            : settlement;

    private static MoveOrder OrderOf(BookingIntent.Reschedule move) =>
        new() { VisitId = move.VisitId, Offer = move.Offer, HoldId = move.HoldId, Pending = move.Pending };

    private IntentSettlement Ended(ClaimedIntent claim, BookingAnswer answer) => IntentTry.Settle(claim, answer, time.GetUtcNow(), chance());
}
