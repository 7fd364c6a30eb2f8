using MassageBot.Core.Handoff;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Channels.Connector;

/// <summary>What follows from a channel's answer. Pure. Why an unclear end is tried again: decision 0009.</summary>
internal static class DeliveryTry
{
    /// <summary>With the waits in between, about an hour and a half: after that the reply answers a question that nobody asks any more.</summary>
    private const int Tries = 25;

    private const int UnclearTries = 4;

    /// <summary>What staff are told where nothing better is known.</summary>
    public const string NotDelivered = "reply-not-delivered";

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public static DeliverySettlement Settle(ClaimedDelivery claim, ConnectorAnswer answer, DateTimeOffset now, double chance) => answer switch
    {
        ConnectorAnswer.Taken taken => new DeliverySettlement { Claim = claim, Now = now, State = DeliveryState.Delivered, FarId = taken.FarId },
        ConnectorAnswer.Moot => Leave(claim, now),
        ConnectorAnswer.Later later when claim.Attempts + 1 < Tries => Again(claim, now, later.After, chance),
        ConnectorAnswer.Unclear when claim.Attempts + 1 < UnclearTries => Again(claim, now, null, chance),
        ConnectorAnswer.Refused refused => GiveUp(claim, refused.Reason, now),
        // A card that shows what was true before is looked at again when it is pressed.
        _ => GiveUp(claim, ChangedMessage.Is(claim.Activity) ? null : NotDelivered, now),
    };

    /// <summary>The channel must not have it before that time; nothing was tried.</summary>
    public static DeliverySettlement Postpone(ClaimedDelivery claim, DateTimeOffset now, DateTimeOffset until) =>
        new() { Claim = claim, Now = now, State = DeliveryState.Waiting, NextAt = until };

    /// <summary>It does not leave at all: its matter comes up again by itself, or is gone.</summary>
    public static DeliverySettlement Leave(ClaimedDelivery claim, DateTimeOffset now) => new() { Claim = claim, Now = now, State = DeliveryState.Abandoned };

    /// <summary>Between half of the doubled wait and all of it, so that many do not come back at once; never before the channel wants it.</summary>
    public static TimeSpan Wait(int attempts, TimeSpan? retryAfter, double chance)
    {
        var longest = Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(attempts, 20)));
        var wait = TimeSpan.FromSeconds(longest * (1 + chance) / 2);
        return retryAfter is { } asked && asked > wait ? (asked < LongestWait ? asked : LongestWait) : wait;
    }

    /// <summary>What staff are told of a conversation that cannot be reached; where that is a phone, with its number, since only a call is left.</summary>
    public static Alert Undelivered(ConversationFacts conversation, string reason, DateTimeOffset now) => new()
    {
        // However many replies it has cost.
        Id = Alert.OneADay("undelivered", conversation.Id, LocalDate.FromDateTime(now.UtcDateTime)),
        Kind = AlertKind.Undelivered,
        RaisedAt = Instant.FromDateTimeOffset(now),
        Reason = reason,
        Phone = SmsPair.In(conversation.Reference)?.Client,
    };

    private static DeliverySettlement Again(ClaimedDelivery claim, DateTimeOffset now, TimeSpan? after, double chance) =>
        Postpone(claim, now, now + Wait(claim.Attempts, after, chance));

    private static DeliverySettlement GiveUp(ClaimedDelivery claim, string? reason, DateTimeOffset now) => new()
    {
        Claim = claim,
        Now = now,
        State = DeliveryState.Abandoned,
        Alert = reason is null ? null : Undelivered(claim.Conversation, reason, now),
    };
}
