using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MassageBot.Scheduling.Contract;

/// <summary>How the contract is written: camelCase, absent rather than null, instants ending in Z.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(UtcInstantConverter)])]
[JsonSerializable(typeof(ServiceList))]
[JsonSerializable(typeof(TherapistList))]
[JsonSerializable(typeof(OfferList))]
[JsonSerializable(typeof(HoldWanted))]
[JsonSerializable(typeof(Hold))]
[JsonSerializable(typeof(AppointmentWanted))]
[JsonSerializable(typeof(Appointment))]
[JsonSerializable(typeof(AppointmentList))]
[JsonSerializable(typeof(AppointmentSearch))]
[JsonSerializable(typeof(CancelWanted))]
[JsonSerializable(typeof(RescheduleWanted))]
[JsonSerializable(typeof(StepWanted))]
[JsonSerializable(typeof(LateWanted))]
[JsonSerializable(typeof(ProposalWanted))]
[JsonSerializable(typeof(CancellationTerms))]
[JsonSerializable(typeof(ExceptionWanted))]
[JsonSerializable(typeof(ExceptionPlaced))]
[JsonSerializable(typeof(ExceptionList))]
[JsonSerializable(typeof(ClosureWanted))]
[JsonSerializable(typeof(BlockWanted))]
[JsonSerializable(typeof(BlockPlaced))]
[JsonSerializable(typeof(BlockList))]
[JsonSerializable(typeof(DayView))]
[JsonSerializable(typeof(ContactWanted))]
[JsonSerializable(typeof(EraseWanted))]
[JsonSerializable(typeof(Erased))]
[JsonSerializable(typeof(ClientKept))]
[JsonSerializable(typeof(WaitlistWanted))]
[JsonSerializable(typeof(WaitlistEntry))]
[JsonSerializable(typeof(WaitlistEntries))]
[JsonSerializable(typeof(ClaimWanted))]
[JsonSerializable(typeof(OfferWanted))]
[JsonSerializable(typeof(WebhookEvent))]
[JsonSerializable(typeof(FeedWanted))]
[JsonSerializable(typeof(Feed))]
[JsonSerializable(typeof(FeedList))]
[JsonSerializable(typeof(ImportWanted))]
[JsonSerializable(typeof(Imported))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Problem))]
public sealed partial class SchedulingJson : JsonSerializerContext;

/// <summary>Writes an instant as RFC 3339 in UTC with Z and reads any offset. Without an offset it is no instant and refused.</summary>
public sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return hasOffset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant)
            ? instant.ToUniversalTime()
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        var format = value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        writer.WriteStringValue(value.ToUniversalTime().ToString(format, CultureInfo.InvariantCulture));
    }
}
