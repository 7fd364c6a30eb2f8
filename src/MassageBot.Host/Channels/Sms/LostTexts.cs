using System.Text.Json;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// Takes in what could not be handed over. What this host had in its hands while the store was out goes in as soon as the store is back. And, since
/// Twilio hands a text over once, it is asked at the start and every few minutes for texts that the inbox does not have.
/// </summary>
internal sealed class LostTexts(
    TextsInHand inHand, IncomingTexts incoming, ReceivedTexts received, ICarrierLooks looks, IInbox inbox, IOptions<SmsOptions> options, ILogger<LostTexts> log) : IDueJob
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>A younger text may be on its way to the door, which knows more of it: whether Twilio has answered it.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(1);

    /// <summary>Clocks differ, and lists may be late.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <summary>What is older is for the front desk: by now the client has called, or come.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(24);

    private readonly SmsOptions _sms = options.Value;
    private DateTimeOffset _nextTry;
    private DateTimeOffset _nextLook;

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!_sms.IsOn)
        {
            return 0;
        }

        return await TakeWaitingAsync(now, cancellationToken).ConfigureAwait(false) + await LookAsync(now, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> TakeWaitingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < _nextTry || inHand.Waiting is not { Count: > 0 } waiting)
        {
            return 0;
        }

        _nextTry = now + BetweenTries;
        foreach (var late in waiting)
        {
            if (!await IsInAsync(late, cancellationToken).ConfigureAwait(false))
            {
                return 0;
            }
        }

        // Where texts came to this door in vain, some may not have come to any.
        _nextLook = now;
        Log.TextsTakenIn(log, waiting.Count);
        return waiting.Count;
    }

    /// <summary>False while the store is still out.</summary>
    private async Task<bool> IsInAsync(LateText late, CancellationToken cancellationToken)
    {
        try
        {
            await incoming.CatchUpAsync(late, cancellationToken).ConfigureAwait(false);
            inHand.IsIn(late.Text.Id);
            return true;
        }
        catch (Exception failure) when (Outage.Is(failure))
        {
            return false;
        }
        catch
        {
            // It will fail each time, and must not keep those behind it out.
            inHand.IsIn(late.Text.Id);
            inHand.IsDone(late.Text.Id);
            throw;
        }
    }

    private async Task<int> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < _nextLook)
        {
            return 0;
        }

        _nextLook = now + AfterTrouble;
        try
        {
            var taken = await looks.UpToAsync(_sms.Account, cancellationToken).ConfigureAwait(false) is { } upTo
                ? await CatchUpAsync(upTo, now - OnItsWay, cancellationToken).ConfigureAwait(false)
                : 0;
            _nextLook = now + Between;
            return taken;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException or InvalidOperationException or KeyNotFoundException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.LookFailed(log, failure.GetType().Name);
            return 0;
        }
    }

    private async Task<int> CatchUpAsync(DateTimeOffset from, DateTimeOffset upTo, CancellationToken cancellationToken)
    {
        var since = from - Overlap > upTo - Oldest ? from - Overlap : upTo - Oldest;
        var taken = 0;
        foreach (var late in (await received.SinceAsync(since, cancellationToken).ConfigureAwait(false)).Where(late => late.SentAt <= upTo && !inHand.WasDone(late.Text.Id)))
        {
            if (await inbox.FindAsync(late.Text.Pair.ConversationId, late.Text.Id, cancellationToken).ConfigureAwait(false) is not null)
            {
                continue;
            }

            if (!await IsInAsync(late, cancellationToken).ConfigureAwait(false))
            {
                return taken;
            }

            taken++;
        }

        await looks.SetAsync(_sms.Account, upTo, cancellationToken).ConfigureAwait(false);
        if (taken > 0)
        {
            Log.TextsTakenIn(log, taken);
        }

        return taken;
    }
}
