namespace MassageBot.Scheduling.Contract;

/// <summary>A calendar of a therapist's visits that a calendar program can subscribe to.</summary>
public sealed record FeedWanted
{
    public required string Therapist { get; init; }

    public string? By { get; init; }
}

/// <summary>A feed. Its address is shown once, when it is made: whoever knows it can read the feed until it is revoked.</summary>
public sealed record Feed
{
    public required string Id { get; init; }

    public required string Therapist { get; init; }

    public string? By { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Path on this server; only in the answer that made the feed.</summary>
    public string? Path { get; init; }
}

/// <summary>The feeds that can be read now.</summary>
public sealed record FeedList(IReadOnlyList<Feed> Feeds);
