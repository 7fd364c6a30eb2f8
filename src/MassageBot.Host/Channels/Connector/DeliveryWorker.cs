using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// Hands committed replies to their channels: one of a conversation at a time and in their order, conversations beside each other. A reply
/// is settled after the channel has taken it, so a host that dies in between leaves it to be sent twice rather than never.
/// </summary>
internal sealed class DeliveryWorker(
    IOutbox outbox, IEnumerable<IDeliveryCall> ways, LastLook look, ThreadPace pace, JobBell bell, Chance chance, TimeProvider time,
    ILogger<DeliveryWorker> log) : IDueJob
{
    private const int AtOnce = 32;

    /// <summary>Longer than a try can take, with signing in twice; after that the worker is taken for dead.</summary>
    private static readonly TimeSpan ClaimFor = TimeSpan.FromSeconds(45);

    /// <summary>Ends when nothing is due and nothing is on its way. Meanwhile whatever becomes due is taken up, so that a slow channel holds up no other.</summary>
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        pace.Sweep(now);
        var sending = new List<Task>();
        try
        {
            return await DeliverAllAsync(sending, now, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Also when the host stops: what is on its way ends by its own deadline and is settled.
            await Task.WhenAll(sending).ConfigureAwait(false);
        }
    }

    private async Task<int> DeliverAllAsync(List<Task> sending, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var rings = bell.Listen();
        var ring = rings.WaitAsync(cancellationToken);
        for (var done = 0; ; now = time.GetUtcNow())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var claims = sending.Count < AtOnce
                ? await outbox.ClaimDueAsync(now, ClaimFor, AtOnce - sending.Count, cancellationToken).ConfigureAwait(false)
                : [];
            sending.AddRange(claims.Select(DeliverAsync));
            done += claims.Count;
            if (sending.Count == 0)
            {
                return done;
            }

            await Task.WhenAny([.. sending, ring]).ConfigureAwait(false);
            sending.RemoveAll(static one => one.IsCompleted);
            ring = ring.IsCompleted ? rings.WaitAsync(cancellationToken) : ring;
        }
    }

    private async Task DeliverAsync(ClaimedDelivery claim)
    {
        try
        {
            var settlement = await TryAsync(claim).ConfigureAwait(false);
            await outbox.SettleAsync(settlement, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // The storage is in trouble: the claim runs out, and the reply is tried again.
            Log.DeliveryFailed(log, claim.ActivityId, failure.GetType().Name);
        }
    }

    private async Task<DeliverySettlement> TryAsync(ClaimedDelivery claim)
    {
        var now = time.GetUtcNow();
        if (InvokeAnswer.Is(claim.Activity))
        {
            // The invoke's own answer has carried it.
            return DeliveryTry.Settle(claim, new ConnectorAnswer.Taken(), now, 0);
        }

        switch (await look.AtAsync(claim, now, CancellationToken.None).ConfigureAwait(false))
        {
            case LastWord.NotWanted:
                return Ended(claim, new ConnectorAnswer.Refused("no-texts-wanted"));
            case LastWord.PutOff:
                return DeliveryTry.Leave(claim, now);
        }

        if (pace.Take(claim.Conversation.Channel, claim.Conversation.Id, now) is { } free)
        {
            return DeliveryTry.Postpone(claim, now, free);
        }

        return Ended(claim, await SendAsync(claim).ConfigureAwait(false));
    }

    private DeliverySettlement Ended(ClaimedDelivery claim, ConnectorAnswer answer)
    {
        var settlement = DeliveryTry.Settle(claim, answer, time.GetUtcNow(), chance());
        Note(claim, settlement.State, answer);
        return settlement;
    }

    private async Task<ConnectorAnswer> SendAsync(ClaimedDelivery claim)
    {
        try
        {
            return ways.FirstOrDefault(way => way.Takes(claim.Conversation)) is { } way
                ? await way.SendAsync(claim, CancellationToken.None).ConfigureAwait(false)
                : new ConnectorAnswer.Refused("no-way");
        }
        catch (Exception failure)
        {
            // A reply that cannot even be tried must not hold up those behind it for ever: its tries are counted like others.
            return new ConnectorAnswer.Unclear(failure.GetType().Name);
        }
    }

    private void Note(ClaimedDelivery claim, DeliveryState state, ConnectorAnswer answer)
    {
        if (state == DeliveryState.Abandoned && answer is not ConnectorAnswer.Moot)
        {
            Log.DeliveryAbandoned(log, claim.ActivityId, KindOf(answer));
            return;
        }

        Log.DeliveryTried(log, claim.ActivityId, claim.Attempts + 1, state.ToString(), KindOf(answer));
    }

    private static string KindOf(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Refused refused => refused.Kind,
        ConnectorAnswer.Later later => later.Kind,
        ConnectorAnswer.Unclear unclear => unclear.Kind,
        ConnectorAnswer.Moot moot => moot.Kind,
        _ => "taken",
    };
}
