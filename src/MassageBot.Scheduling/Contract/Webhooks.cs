namespace MassageBot.Scheduling.Contract;

/// <summary>
/// What is told to the addresses that asked for it, signed as Standard Webhooks has it. It names what has changed and no person: read the
/// rest by its id.
/// </summary>
public sealed record WebhookEvent
{
    /// <summary>
    /// appointment. with created, confirmed, declined, cancelled, rescheduled, proposed, unproposed, arrived, noshow, fulfilled,
    /// contact_changed or erased; or waitlist.offered.
    /// </summary>
    public required string Type { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTimeOffset Timestamp { get; init; }

    public required WebhookSubject Data { get; init; }
}

/// <summary>What has changed.</summary>
public sealed record WebhookSubject
{
    /// <summary>Of the appointment or the entry of the waitlist.</summary>
    public required string Id { get; init; }

    public required string Status { get; init; }

    /// <summary>The appointment's version after the change: events may arrive in another order.</summary>
    public int? Version { get; init; }

    /// <summary>Start of the appointment or of the offered slot (UTC).</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Until when an offer stands (UTC).</summary>
    public DateTimeOffset? Expires { get; init; }
}
