using System.Text.Json;
using System.Text.Json.Serialization;

namespace MassageBot.Scheduling.Contract;

/// <summary>FHIR's words for an appointment's state that this endpoint uses. Booked and pending occupy the slot.</summary>
[JsonConverter(typeof(StatusWords))]
public enum AppointmentStatus
{
    Booked,
    Pending,
    Cancelled,
    Arrived,
    Noshow,
    Fulfilled,
}

/// <summary>Writes a status in lower case, as FHIR does.</summary>
public sealed class StatusWords() : JsonStringEnumConverter<AppointmentStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>Who comes.</summary>
public sealed record Client
{
    /// <summary>The caller's own id of the client.</summary>
    public string? Reference { get; init; }

    public required string FirstName { get; init; }

    /// <summary>E.164 where known.</summary>
    public required string Phone { get; init; }
}

/// <summary>
/// Something the therapist must keep to: therapist_skill, pressure_cap, avoid_area or extra_minutes, with its value.
/// Other codes are kept as they are.
/// </summary>
public sealed record Constraint(string Code, string? Value = null);

/// <summary>A booking. Either a hold or an offer; an expired hold still tries to book.</summary>
public sealed record AppointmentWanted
{
    public string? HoldId { get; init; }

    public string? OfferId { get; init; }

    /// <summary>Who held the slot, so that an own hold is no obstacle when booking by offer.</summary>
    public string? Holder { get; init; }

    public required Client Client { get; init; }

    /// <summary>Must agree with the offer where given.</summary>
    public string? Service { get; init; }

    /// <summary>Must agree with the offer where given.</summary>
    public int? Minutes { get; init; }

    /// <summary>booked (default) or pending.</summary>
    public AppointmentStatus? Status { get; init; }

    public IReadOnlyList<Constraint>? Constraints { get; init; }

    public string? Notes { get; init; }

    /// <summary>Who or what made the booking, e.g. assistant.</summary>
    public string? BookedBy { get; init; }

    /// <summary>The caller's own id of the booking, by which it can be found again; at most 100 characters.</summary>
    public string? Reference { get; init; }
}

/// <summary>A visit in the calendar.</summary>
public sealed record Appointment
{
    public required string Id { get; init; }

    /// <summary>Six letters and digits that cannot be misheard.</summary>
    public required string ConfirmationCode { get; init; }

    /// <summary>Rises with every change; the ETag is this number in quotes.</summary>
    public required int Version { get; init; }

    public required AppointmentStatus Status { get; init; }

    public required string Service { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Minutes of consultation before the massage itself; 0 unless it is a first visit to a service that has one.</summary>
    public required int ConsultationMinutes { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>UTC instant; start plus `minutes`.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Start on the clinic's wall clock.</summary>
    public required string Local { get; init; }

    /// <summary>IANA zone of `local`.</summary>
    public required string Zone { get; init; }

    public required string Offset { get; init; }

    public required TherapistName Therapist { get; init; }

    public required IReadOnlyList<TherapistName> Therapists { get; init; }

    public required string Room { get; init; }

    /// <summary>Ids of the equipment that goes with it; absent where the service needs none.</summary>
    public IReadOnlyList<string>? Equipment { get; init; }

    public required Client Client { get; init; }

    public required IReadOnlyList<Constraint> Constraints { get; init; }

    public string? Notes { get; init; }

    public string? BookedBy { get; init; }

    /// <summary>The id that the caller gave the booking.</summary>
    public string? Reference { get; init; }

    /// <summary>A short code, e.g. illness, weather, declined.</summary>
    public string? CancellationReason { get; init; }

    public string? CancelledBy { get; init; }

    public string? CancellationNote { get; init; }

    /// <summary>Another time that the clinic has proposed and that nobody has accepted or refused yet.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>When the client said that they will come; absent while they have not, and again once the visit has moved.</summary>
    public DateTimeOffset? ClientConfirmed { get; init; }

    /// <summary>True when it was asked for as a first visit; absent otherwise.</summary>
    public bool? FirstVisit { get; init; }

    /// <summary>What was asked for with it; absent where it was anyone and nothing more.</summary>
    public AppointmentWish? Wish { get; init; }

    /// <summary>How late the client will be; absent where nobody has said so, and again once the visit has moved.</summary>
    public int? LateMinutes { get; init; }

    /// <summary>When the client's form came in; absent where nobody has noted it.</summary>
    public DateTimeOffset? FormReceived { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>Who made the last change, where they said so.</summary>
    public string? UpdatedBy { get; init; }
}

/// <summary>Whom and what a visit was asked for with, to find another slot that suits as well.</summary>
/// <param name="Therapist">Only this one.</param>
/// <param name="Gender">female or male.</param>
/// <param name="Skill">Beyond those of the service.</param>
public sealed record AppointmentWish(string? Therapist = null, string? Gender = null, string? Skill = null);

/// <summary>Appointments in order of start; `nextCursor` is absent on the last page.</summary>
public sealed record AppointmentList(IReadOnlyList<Appointment> Appointments, string? NextCursor = null);

/// <summary>A search by what must not stand in an address: the phone number travels in the body. Same fields as the list.</summary>
public sealed record AppointmentSearch
{
    public string? Phone { get; init; }

    /// <summary>The last digits of the phone number, at least four; only together with `name`, or with `from` and `to` at most 400 days apart.</summary>
    public string? PhoneEnding { get; init; }

    /// <summary>
    /// A part of the client's name, whatever its accents and capitals; only together with `phoneEnding`, or, where the beginning of a part is enough,
    /// with `from` and `to` at most 400 days apart.
    /// Answers one page.
    /// </summary>
    public string? Name { get; init; }

    public string? ConfirmationCode { get; init; }

    public string? ClientReference { get; init; }

    public string? Reference { get; init; }

    public AppointmentStatus? Status { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}

/// <summary>Why a visit is cancelled, and who says so. `reason` is an older name of `reasonCode`.</summary>
public sealed record CancelWanted(string? Reason = null, string? By = null, string? ReasonCode = null, string? Note = null);

/// <summary>The slot to move to: an offer or a hold.</summary>
public sealed record RescheduleWanted
{
    public string? OfferId { get; init; }

    public string? HoldId { get; init; }

    public string? Holder { get; init; }

    /// <summary>pending: the visit waits for the clinic's word again. Absent, it stays as it is; nothing else is possible here.</summary>
    public AppointmentStatus? Status { get; init; }

    /// <summary>Who moves it.</summary>
    public string? By { get; init; }
}
