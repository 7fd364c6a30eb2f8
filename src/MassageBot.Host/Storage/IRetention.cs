namespace MassageBot.Host.Storage;

/// <summary>What is older goes; null keeps that kind for ever.</summary>
internal sealed record RetentionCutoffs
{
    /// <summary>Conversations without a carried-out booking, by the last thing said.</summary>
    public DateTimeOffset? Abandoned { get; init; }

    /// <summary>All other conversations, and the older part of those that go on.</summary>
    public DateTimeOffset? Transcripts { get; init; }

    /// <summary>Rows of answered activities, which hold no text: they tell a repeated delivery from a new message.</summary>
    public DateTimeOffset? Receipts { get; init; }

    /// <summary>Activities given up after three tries, with their text.</summary>
    public DateTimeOffset? Parked { get; init; }

    /// <summary>Replies that their channel took or that were given up.</summary>
    public DateTimeOffset? Deliveries { get; init; }

    /// <summary>What settled booking intents asked for: name, phone, answers. That there was one is kept with its conversation.</summary>
    public DateTimeOffset? Intents { get; init; }

    /// <summary>What clients told about their health without agreeing that it is kept, in conversations without a word since then.</summary>
    public DateTimeOffset? HealthLines { get; init; }

    /// <summary>Handled alerts of safety (red flags, crises, reports, boundaries), by when they were handled.</summary>
    public DateTimeOffset? SafetyAlerts { get; init; }

    /// <summary>Other handled alerts, by when they were handled.</summary>
    public DateTimeOffset? Alerts { get; init; }

    /// <summary>Who of the staff was shown whose health data.</summary>
    public DateTimeOffset? HealthViews { get; init; }

    /// <summary>Conversations in Teams are those of staff: they stay, and only their lines go.</summary>
    public bool TeamsIsForStaff { get; init; }

    /// <summary>Messages that were not understood, from when they came last.</summary>
    public DateTimeOffset? NotUnderstood { get; init; }
}

/// <summary>
/// Deletes what nobody needs any longer. Open alerts, activities without an answer, undelivered replies and unsettled intents are never
/// touched, and neither is the conversation they belong to.
/// </summary>
internal interface IRetention
{
    /// <summary>Deletes one small batch, so that turns go on beside it, and returns how many rows went; zero when nothing is left to do.</summary>
    Task<int> DeleteAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken);

    /// <summary>Sees to it that what was deleted cannot be read from the disk either, as far as that is the program's to do.</summary>
    Task ScrubAsync(CancellationToken cancellationToken);
}
