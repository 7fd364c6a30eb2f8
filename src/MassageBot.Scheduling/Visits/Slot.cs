using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace MassageBot.Scheduling.Visits;

/// <summary>A wish with a time, the people and the room for it.</summary>
internal sealed record Slot
{
    [JsonPropertyName("w")]
    public required VisitWish Wish { get; init; }

    /// <summary>Unix milliseconds.</summary>
    [JsonPropertyName("b")]
    public required long StartMilliseconds { get; init; }

    [JsonPropertyName("c")]
    public required IReadOnlyList<string> Crew { get; init; }

    [JsonPropertyName("r")]
    public required string Room { get; init; }

    /// <summary>Equipment that goes with it; null for none.</summary>
    [JsonPropertyName("e")]
    public IReadOnlyList<string>? Equipment { get; init; }

    [JsonIgnore]
    public Instant Start => Instant.FromUnixTimeMilliseconds(StartMilliseconds);

    /// <summary>The slot as an opaque id. It proves nothing: rules and calendar are asked again when it comes back.</summary>
    public string ToOfferId() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, SlotJson.Default.Slot));

    public static Slot? FromOfferId(string? offerId)
    {
        try
        {
            var slot = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(offerId), SlotJson.Default.Slot);
            return slot is { Crew.Count: > 0, Wish: { Minutes: > 0, ExtraMinutes: >= 0 and <= 240 } } && IsInCalendar(slot.StartMilliseconds)
                ? slot
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException or DecoderFallbackException)
        {
            return null;
        }
    }

    // Years 2000 to 2200: anything else is no slot of ours and would overflow the arithmetic.
    private static bool IsInCalendar(long milliseconds) => milliseconds is > 946_684_800_000 and < 7_258_118_400_000;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Slot))]
[JsonSerializable(typeof(VisitWish))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class SlotJson : JsonSerializerContext;
