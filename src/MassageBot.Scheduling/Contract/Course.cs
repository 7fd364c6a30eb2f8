namespace MassageBot.Scheduling.Contract;

/// <summary>A step in the course of a visit, and who says so.</summary>
public sealed record StepWanted
{
    public string? By { get; init; }

    /// <summary>Why a request is declined: a short code. Not read by the other steps.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>What the client may be told when a request is declined. Not read by the other steps.</summary>
    public string? Note { get; init; }
}

/// <summary>How late the client will be; 0 takes it back.</summary>
public sealed record LateWanted
{
    public required int Minutes { get; init; }

    public string? By { get; init; }
}

/// <summary>Another time for a visit: an offer, and what the client is to be told with it.</summary>
public sealed record ProposalWanted
{
    public required string OfferId { get; init; }

    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>Another time that the clinic has proposed. The slot is held until `expires` (UTC); accepting it later is still tried.</summary>
public sealed record Proposal
{
    public required Offer Offer { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>What the clinic's policy says of cancelling or moving a visit at this moment. Asking changes nothing.</summary>
public sealed record CancellationTerms
{
    public required string AppointmentId { get; init; }

    /// <summary>Whether the visit can still be cancelled at all.</summary>
    public required bool CanCancel { get; init; }

    /// <summary>Whether it is before `freeUntil`. Later the policy's text says what is due.</summary>
    public required bool IsFree { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTimeOffset FreeUntil { get; init; }

    /// <summary>`freeUntil` on the clinic's wall clock.</summary>
    public required string FreeUntilLocal { get; init; }

    /// <summary>IANA zone of `freeUntilLocal`.</summary>
    public required string Zone { get; init; }

    /// <summary>The moment this was answered (UTC).</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Which wording of the policy this is; absent where the clinic names none.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>The policy in the clinic's own words, by language.</summary>
    public required IReadOnlyDictionary<string, string> Policy { get; init; }
}
