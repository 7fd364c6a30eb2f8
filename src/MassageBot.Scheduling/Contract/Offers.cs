namespace MassageBot.Scheduling.Contract;

/// <summary>Free slots in order of time; `nextCursor` is absent on the last page.</summary>
public sealed record OfferList(IReadOnlyList<Offer> Offers, string? NextCursor = null);

/// <summary>A free slot with everything it takes. An offer reserves nothing: hold it or book it.</summary>
public sealed record Offer
{
    /// <summary>Opaque; hand it back to hold or to book.</summary>
    public required string OfferId { get; init; }

    public required string Service { get; init; }

    public required int Minutes { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>UTC instant; start plus the minutes, elapsed.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Start as the clock on the wall shows it in `zone`, yyyy-MM-ddTHH:mm:ss.</summary>
    public required string Local { get; init; }

    /// <summary>IANA zone of `local`: the one asked for, else the clinic's.</summary>
    public required string Zone { get; init; }

    /// <summary>Offset of `local` from UTC, which tells the two hours of an autumn night apart.</summary>
    public required string Offset { get; init; }

    public required TherapistName Therapist { get; init; }

    /// <summary>Everybody who takes part; more than one only for services that need it.</summary>
    public required IReadOnlyList<TherapistName> Therapists { get; init; }

    /// <summary>Id of the room.</summary>
    public required string Room { get; init; }

    /// <summary>Ids of the equipment that goes with it; absent where the service needs none.</summary>
    public IReadOnlyList<string>? Equipment { get; init; }
}

/// <summary>A therapist's id and first name.</summary>
public sealed record TherapistName(string Id, string Name);

/// <summary>A wish to keep an offer for a while. `holder` names who asks, the same for every hold of one conversation.</summary>
public sealed record HoldWanted
{
    public required string OfferId { get; init; }

    public required string Holder { get; init; }
}

/// <summary>A slot kept for its holder until `expires` (UTC). A holder has one hold; a new one takes its place.</summary>
public sealed record Hold
{
    public required string HoldId { get; init; }

    public required string Holder { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public required Offer Offer { get; init; }
}
