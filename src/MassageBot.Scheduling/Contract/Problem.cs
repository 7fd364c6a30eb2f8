namespace MassageBot.Scheduling.Contract;

/// <summary>An error as RFC 9457 describes it.</summary>
public sealed record Problem
{
    /// <summary>Stable: urn:massagebot:scheduling: followed by `code`.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public string? Detail { get; init; }

    /// <summary>slot-taken, hold-expired, outside-policy, lead-time, idempotency-mismatch, version-mismatch, unavailable and others.</summary>
    public required string Code { get; init; }

    /// <summary>Free slots close to the one wanted, where the slot was the trouble.</summary>
    public IReadOnlyList<Offer>? Alternatives { get; init; }
}
