using MassageBot.Core.Handoff;

namespace MassageBot.Host.Storage;

/// <summary>How a committed reply stands with the channel that has to be called to deliver it.</summary>
internal enum DeliveryState
{
    /// <summary>Waits for its first or next try.</summary>
    Waiting = 0,

    /// <summary>The channel took it.</summary>
    Delivered = 1,

    /// <summary>Given up: staff know.</summary>
    Abandoned = 2,
}

/// <summary>A reply in the hands of one sender. Whoever settles it has to show the claim token.</summary>
internal sealed record ClaimedDelivery
{
    public required long Id { get; init; }

    /// <summary>With the reference that says where the channel is called.</summary>
    public required ConversationFacts Conversation { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>The activity as JSON.</summary>
    public required string Activity { get; init; }

    /// <summary>Tries before this one, with those whose sender died before it could tell their end.</summary>
    public required int Attempts { get; init; }

    public required string ClaimToken { get; init; }
}

/// <summary>The end of a try.</summary>
internal sealed record DeliverySettlement
{
    public required ClaimedDelivery Claim { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>When to try again; only with <see cref="DeliveryState.Waiting"/>.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>What the channel calls it from now on, to be kept with the end. Null for nearly all channels.</summary>
    public string? FarId { get; init; }

    /// <summary>Raised in the same transaction.</summary>
    public Alert? Alert { get; init; }
}

/// <summary>What waits for delivery, for operators.</summary>
/// <param name="Waiting">Replies not delivered yet.</param>
/// <param name="OldestDue">Since when the oldest of them has been due; null when none waits.</param>
internal sealed record OutboxDepth(int Waiting, DateTimeOffset? OldestDue);

/// <summary>Replies that leave by calling a channel. Rows come into being with a turn's commit.</summary>
internal interface IOutbox
{
    /// <summary>
    /// Claims what is due, at most one reply of a conversation at a time and its oldest first: a later reply never overtakes one that
    /// waits for another try.
    /// </summary>
    Task<IReadOnlyList<ClaimedDelivery>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken);

    /// <summary>False when the claim ran out and somebody else has it: nothing was written.</summary>
    Task<bool> SettleAsync(DeliverySettlement settlement, CancellationToken cancellationToken);

    Task<OutboxDepth> DepthAsync(CancellationToken cancellationToken);
}
