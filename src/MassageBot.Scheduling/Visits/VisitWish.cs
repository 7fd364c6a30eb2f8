using System.Text.Json.Serialization;

namespace MassageBot.Scheduling.Visits;

/// <summary>What is asked for, without a time: enough to find another slot when the chosen one is gone.</summary>
internal sealed record VisitWish
{
    [JsonPropertyName("s")]
    public required string Service { get; init; }

    [JsonPropertyName("m")]
    public required int Minutes { get; init; }

    [JsonPropertyName("f")]
    public bool FirstVisit { get; init; }

    /// <summary>Only this therapist; anyone where absent.</summary>
    [JsonPropertyName("t")]
    public string? Therapist { get; init; }

    [JsonPropertyName("g")]
    public string? Gender { get; init; }

    /// <summary>Skills beyond those of the service, e.g. for a constraint.</summary>
    [JsonPropertyName("k")]
    public string? Skill { get; init; }

    /// <summary>Features of the room beyond those of the service, in order, separated by commas.</summary>
    [JsonPropertyName("r")]
    public string? RoomFeatures { get; init; }

    /// <summary>Time that therapist and room need beyond the usual.</summary>
    [JsonPropertyName("x")]
    public int ExtraMinutes { get; init; }
}
