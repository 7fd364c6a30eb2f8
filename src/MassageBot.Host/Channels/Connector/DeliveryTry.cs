using MassageBot.Core.Handoff;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Channels.Connector;

/// <summary>What follows from a channel's answer. Pure. Why an unclear end is tried again: decision 0009.</summary>
internal static class DeliveryTry
{
    /// <summary>With the waits in between, about an hour and a half: after that the reply answers a question that nobody asks any more.</summary>
    private const int Tries = 25;

    private const int UnclearTries = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public static DeliverySettlement Settle(ClaimedDelivery claim, ConnectorAnswer answer, DateTimeOffset now, double chance) => answer switch
    {
        ConnectorAnswer.Taken => new DeliverySettlement { Claim = claim, Now = now, State = DeliveryState.Delivered },
        ConnectorAnswer.Later later when claim.Attempts + 1 < Tries => Again(claim, now, later.After, chance),
        ConnectorAnswer.Unclear when claim.Attempts + 1 < UnclearTries => Again(claim, now, null, chance),
        _ => GiveUp(claim, now),
    };

    /// <summary>The channel must not have it before that time; nothing was tried.</summary>
    public static DeliverySettlement Postpone(ClaimedDelivery claim, DateTimeOffset now, DateTimeOffset until) =>
        new() { Claim = claim, Now = now, State = DeliveryState.Waiting, NextAt = until };

    /// <summary>It does not leave at all: its matter comes up again by itself.</summary>
    public static DeliverySettlement Leave(ClaimedDelivery claim, DateTimeOffset now) => new() { Claim = claim, Now = now, State = DeliveryState.Abandoned };

    /// <summary>Between half of the doubled wait and all of it, so that many do not come back at once; never before the channel wants it.</summary>
    public static TimeSpan Wait(int attempts, TimeSpan? retryAfter, double chance)
    {
        var longest = Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(attempts, 20)));
        var wait = TimeSpan.FromSeconds(longest * (1 + chance) / 2);
        return retryAfter is { } asked && asked > wait ? (asked < LongestWait ? asked : LongestWait) : wait;
    }

    /// <summary>What staff are told of a conversation that cannot be reached.</summary>
    public static Alert Undelivered(string conversation, DateTimeOffset now) => new()
    {
        // However many replies it has cost.
        Id = Alert.OneADay("undelivered", conversation, LocalDate.FromDateTime(now.UtcDateTime)),
        Kind = AlertKind.Undelivered,
        RaisedAt = Instant.FromDateTimeOffset(now),
        Reason = "reply-not-delivered",
    };

    private static DeliverySettlement Again(ClaimedDelivery claim, DateTimeOffset now, TimeSpan? after, double chance) =>
        Postpone(claim, now, now + Wait(claim.Attempts, after, chance));

    private static DeliverySettlement GiveUp(ClaimedDelivery claim, DateTimeOffset now) => new()
    {
        Claim = claim,
        Now = now,
        State = DeliveryState.Abandoned,
        Alert = Undelivered(claim.Conversation.Id, now),
    };
}
