using System.Text.Json;
using System.Text.Json.Serialization;

namespace MassageBot.Core.Wording;

/// <summary>How a language stands in rows: English and Spanish by the names that earlier versions write and read, any other by its code.</summary>
public sealed class LanguageJson : JsonConverter<Language>
{
    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Language.TryParse(reader.GetString()) ?? throw new JsonException("A stored language is neither a code nor a name.");

    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) => writer.WriteStringValue(NameOf(value));

    private static string NameOf(Language language)
    {
        if (language.IsAdded)
        {
            return language.Code();
        }

        return language == Language.English ? "english" : "spanish";
    }
}
