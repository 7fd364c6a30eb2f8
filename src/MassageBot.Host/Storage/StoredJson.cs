using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.Storage;

/// <summary>How intents, outcomes and alerts are written into rows: camelCase, families told apart by <c>kind</c>, instants in ISO 8601.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds } },
        Converters =
        {
            new InstantConverter(),
            new PatternConverter<LocalDate>(LocalDatePattern.Iso),
            new PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso),
            new PatternConverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso),
            new PatternConverter<Duration>(DurationPattern.Roundtrip),
            new IdConverter<ServiceId>(static text => new ServiceId(text), static id => id.Value),
            new IdConverter<TherapistId>(static text => new TherapistId(text), static id => id.Value),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
        },
    };

    public static string Write(BookingIntent intent) => JsonSerializer.Serialize(intent, Options);

    public static string Write(BookingOutcome outcome) => JsonSerializer.Serialize(outcome, Options);

    public static string Write(Alert alert) => JsonSerializer.Serialize(alert, Options);

    public static string Write(VisitNotice notice) => JsonSerializer.Serialize(notice, Options);

    public static string Write(VisitStanding standing) => JsonSerializer.Serialize(standing, Options);

    /// <summary>The body of a matter of staff.</summary>
    public static string WriteBody(object body) => JsonSerializer.Serialize(body, body.GetType(), Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private static void NameKinds(JsonTypeInfo info)
    {
        if (info.Type != typeof(BookingIntent) && info.Type != typeof(BookingOutcome))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var kind in info.Type.GetNestedTypes().Where(nested => nested.BaseType == info.Type))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, JsonNamingPolicy.CamelCase.ConvertName(kind.Name)));
        }
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "").GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFF'Z'", CultureInfo.InvariantCulture));
    }

    private sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            pattern.Parse(reader.GetString() ?? "").GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }

    private sealed class IdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
