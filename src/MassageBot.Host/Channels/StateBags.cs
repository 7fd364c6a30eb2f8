using System.Globalization;
using MassageBot.Core.Wording;
using Newtonsoft.Json;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.Channels;

/// <summary>How a state bag becomes JSON and comes back as the same types.</summary>
internal static class StateBags
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new StateTypes(),
        NullValueHandling = NullValueHandling.Ignore,
        ConstructorHandling = ConstructorHandling.AllowNonPublicDefaultConstructor,
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
        Converters =
        {
            new PatternConverter<Instant>(InstantPattern.ExtendedIso),
            new PatternConverter<LocalDate>(LocalDatePattern.Iso),
            new PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso),
            new PatternConverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso),
            new PatternConverter<Duration>(DurationPattern.Roundtrip),
            new LanguageConverter(),
        },
    });

    public static string Write(object bag)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);
        Serializer.Serialize(writer, bag, typeof(object));
        return text.ToString();
    }

    public static object? Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return Serializer.Deserialize<object>(reader);
    }

    /// <summary>English and Spanish by the numbers that earlier versions write and read, any other by its code; names are read as well.</summary>
    private sealed class LanguageConverter : JsonConverter<Language>
    {
        public override Language ReadJson(JsonReader reader, Type objectType, Language existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.Value switch
            {
                long number when number >= 0 && number < Language.Required.Count => Language.Required[(int)number],
                string text when Language.TryParse(text) is { } language => language,
                _ => throw new JsonSerializationException("A stored language is neither a number, a code nor a name."),
            };

        public override void WriteJson(JsonWriter writer, Language value, JsonSerializer serializer)
        {
            if (value.IsAdded)
            {
                writer.WriteValue(value.Code());
                return;
            }

            writer.WriteValue(value == Language.English ? 0 : 1);
        }
    }

    private sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
        where T : struct
    {
        public override T ReadJson(JsonReader reader, Type objectType, T existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            pattern.Parse(reader.Value as string ?? "").GetValueOrThrow();

        public override void WriteJson(JsonWriter writer, T value, JsonSerializer serializer) => writer.WriteValue(pattern.Format(value));
    }
}
