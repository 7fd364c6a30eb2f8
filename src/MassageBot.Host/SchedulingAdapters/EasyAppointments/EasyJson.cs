using System.Text.Json.Serialization;

namespace MassageBot.Host.SchedulingAdapters.EasyAppointments;

/// <summary>What Easy!Appointments' API v1 sends and takes, as far as it is used here. Some versions send numbers as texts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<EasyAppointment>))]
[JsonSerializable(typeof(EasyAppointment))]
[JsonSerializable(typeof(EasyAppointmentWanted))]
[JsonSerializable(typeof(IReadOnlyList<EasyCustomer>))]
[JsonSerializable(typeof(EasyCustomer))]
[JsonSerializable(typeof(EasyCustomerWanted))]
internal sealed partial class EasyJson : JsonSerializerContext;

internal sealed record EasyAppointment
{
    public required int Id { get; init; }

    /// <summary>Wall time, "2026-11-03 10:00:00".</summary>
    public required string Start { get; init; }

    public required string End { get; init; }

    public string? Hash { get; init; }

    public string? Status { get; init; }

    public string? Notes { get; init; }

    public int? CustomerId { get; init; }

    public int? ProviderId { get; init; }

    public int? ServiceId { get; init; }

    /// <summary>Only where it was asked for, and then in the words of the database.</summary>
    public EasyCustomerRow? Customer { get; init; }
}

internal sealed record EasyCustomerRow
{
    [JsonPropertyName("first_name")]
    public string? FirstName { get; init; }

    [JsonPropertyName("phone_number")]
    public string? PhoneNumber { get; init; }
}

internal sealed record EasyAppointmentWanted
{
    public required string Start { get; init; }

    public required string End { get; init; }

    public string? Status { get; init; }

    public string? Notes { get; init; }

    public int? CustomerId { get; init; }

    public required int ProviderId { get; init; }

    public int? ServiceId { get; init; }
}

internal sealed record EasyCustomer
{
    public required int Id { get; init; }

    public string? Email { get; init; }
}

internal sealed record EasyCustomerWanted(string FirstName, string LastName, string Email, string Phone, string? Timezone, string? Notes);
