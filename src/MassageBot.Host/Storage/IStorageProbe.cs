namespace MassageBot.Host.Storage;

/// <summary>What the bot's storage holds that somebody should care about. Numbers only.</summary>
internal sealed record StoredLoad
{
    /// <summary>Activities accepted and not answered yet.</summary>
    public required int InboxWaiting { get; init; }

    /// <summary>When the oldest of them came in; null when none waits.</summary>
    public required DateTimeOffset? InboxOldest { get; init; }

    /// <summary>Activities given up after three tries.</summary>
    public required int Parked { get; init; }

    public required int OutboxWaiting { get; init; }

    /// <summary>Since when the oldest waiting reply has been due; null when none waits.</summary>
    public required DateTimeOffset? OutboxOldestDue { get; init; }

    public required int IntentsPending { get; init; }

    /// <summary>Intents that were given to staff and that staff have not handled.</summary>
    public required int DeadLetters { get; init; }

    public required int OpenAlerts { get; init; }
}

/// <summary>How operators look at the storage.</summary>
internal interface IStorageProbe
{
    /// <summary>Writes something tiny, durably, through the same way as a turn; throws when that cannot be done.</summary>
    Task WriteAsync(CancellationToken cancellationToken);

    Task<StoredLoad> LoadAsync(CancellationToken cancellationToken);
}
