using System.Text.Json;
using System.Text.Json.Serialization;

namespace MassageBot.Host.SchedulingAdapters.CalCom;

/// <summary>What Cal.com's API v2 sends and takes, as far as it is used here.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CalComSlots))]
[JsonSerializable(typeof(CalComReservationWanted))]
[JsonSerializable(typeof(CalComReservationAnswer))]
[JsonSerializable(typeof(CalComBookingWanted))]
[JsonSerializable(typeof(CalComBookingAnswer))]
[JsonSerializable(typeof(CalComBookings))]
[JsonSerializable(typeof(CalComMove))]
[JsonSerializable(typeof(CalComCancel))]
internal sealed partial class CalComJson : JsonSerializerContext;

internal sealed record CalComSlots(IReadOnlyDictionary<string, IReadOnlyList<CalComSlot>> Data);

internal sealed record CalComSlot(DateTimeOffset Start, DateTimeOffset End);

internal sealed record CalComReservationWanted(int EventTypeId, string SlotStart, int? SlotDuration);

internal sealed record CalComReservationAnswer(CalComReservation Data);

internal sealed record CalComReservation(string ReservationUid, DateTimeOffset ReservationUntil);

internal sealed record CalComBookingWanted
{
    public required string Start { get; init; }

    public required int EventTypeId { get; init; }

    public int? LengthInMinutes { get; init; }

    public required CalComAttendeeWanted Attendee { get; init; }

    /// <summary>Under <c>notes</c> what the therapist reads.</summary>
    public IReadOnlyDictionary<string, string>? BookingFieldsResponses { get; init; }

    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
}

internal sealed record CalComAttendeeWanted(string Name, string TimeZone, string? PhoneNumber, string? Email);

internal sealed record CalComBookingAnswer(CalComBooking Data);

internal sealed record CalComBookings(IReadOnlyList<CalComBooking> Data, CalComPages Pagination);

internal sealed record CalComPages(bool HasNextPage);

internal sealed record CalComBooking
{
    public required long Id { get; init; }

    public required string Uid { get; init; }

    /// <summary>accepted, pending, cancelled, rejected.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public int EventTypeId { get; init; }

    public IReadOnlyList<CalComHost>? Hosts { get; init; }

    public IReadOnlyList<CalComAttendee>? Attendees { get; init; }

    /// <summary>Texts when we wrote them; others may write numbers.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Metadata { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? BookingFieldsResponses { get; init; }

    public string? CancellationReason { get; init; }

    public string? RescheduledToUid { get; init; }

    public string? RescheduledFromUid { get; init; }
}

internal sealed record CalComHost(long Id);

internal sealed record CalComAttendee
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? PhoneNumber { get; init; }
}

internal sealed record CalComMove(string Start);

internal sealed record CalComCancel(string CancellationReason);
