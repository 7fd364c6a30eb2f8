using System.Text.Json;
using System.Text.Json.Serialization;

namespace MassageBot.Scheduling.Contract;

/// <summary>Where an entry of the waitlist stands.</summary>
[JsonConverter(typeof(WaitlistWords))]
public enum WaitlistStatus
{
    Waiting,
    Offered,
    Booked,
    Left,
}

/// <summary>Writes it in lower case.</summary>
public sealed class WaitlistWords() : JsonStringEnumConverter<WaitlistStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>A wish for a time that is not free now. The same wish of the same phone number again is the same entry.</summary>
public sealed record WaitlistWanted
{
    public required Client Client { get; init; }

    public required string Service { get; init; }

    public required int Minutes { get; init; }

    public bool? FirstVisit { get; init; }

    /// <summary>Only this therapist.</summary>
    public string? Therapist { get; init; }

    /// <summary>female or male.</summary>
    public string? Gender { get; init; }

    /// <summary>First date at the clinic, yyyy-MM-dd; today where absent.</summary>
    public string? First { get; init; }

    /// <summary>Last date at the clinic, yyyy-MM-dd; sixty days from now where absent.</summary>
    public string? Last { get; init; }

    /// <summary>Days in English lower case; any where absent.</summary>
    public IReadOnlyList<string>? Days { get; init; }

    /// <summary>Wall times between which the visit may start; any where absent.</summary>
    public IReadOnlyList<HoursOfDay>? Windows { get; init; }

    /// <summary>How long before the start the client must know, at least.</summary>
    public int? NoticeMinutes { get; init; }
}

/// <summary>An entry of the waitlist. What is offered to it is held for it until `offer.expires`.</summary>
public sealed record WaitlistEntry
{
    public required string Id { get; init; }

    public required WaitlistStatus Status { get; init; }

    public required WaitlistWanted Wish { get; init; }

    public WaitlistOffer? Offer { get; init; }

    /// <summary>How many times were offered and not taken.</summary>
    public int Passed { get; init; }

    /// <summary>The visit that ended the waiting.</summary>
    public string? AppointmentId { get; init; }

    public required DateTimeOffset Created { get; init; }
}

/// <summary>A slot that is held for an entry until `expires` (UTC).</summary>
public sealed record WaitlistOffer(Offer Offer, DateTimeOffset Expires);

/// <summary>Entries in their order; `nextCursor` is absent on the last page.</summary>
public sealed record WaitlistEntries(IReadOnlyList<WaitlistEntry> Entries, string? NextCursor = null);

/// <summary>A slot that staff choose for an entry.</summary>
public sealed record OfferWanted
{
    public required string OfferId { get; init; }

    public string? By { get; init; }
}

/// <summary>Takes what is offered; status, constraints and reference as for any other appointment.</summary>
public sealed record ClaimWanted(string? BookedBy = null, string? Notes = null)
{
    public AppointmentStatus? Status { get; init; }

    public IReadOnlyList<Constraint>? Constraints { get; init; }

    public string? Reference { get; init; }
}
