using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.Core;
using MassageBot.Core.Content;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.Notices;
using MassageBot.Core.SessionLengths;
using MassageBot.Core.Staff;
using MassageBot.Core.Topics;
using MassageBot.Core.Triage;
using MassageBot.Host.Content.Triage;

namespace MassageBot.Host.Content;

/// <summary>The schemas under <c>dialogs/schema</c>, from which editors complete keys; made from the same records that the files are read into.</summary>
internal static class ContentSchemas
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>File names with their content, such as <c>clinic.schema.json</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Roots().ToDictionary(
        root => root.Name + ".schema.json", root => Text(root.Type), StringComparer.Ordinal);

    private static IEnumerable<(string Name, Type Type)> Roots() =>
    [
        ("clinic", typeof(Clinic)),
        ("massage-type", typeof(MassageType)),
        ("sessions", typeof(Sessions)),
        ("topics", typeof(TopicList)),
        ("topics-questions", typeof(TopicQuestions)),
        ("notices-places", typeof(CallingPlaces)),
        ("staff-commands", typeof(StaffCommands)),
        ("triage-red-flags", typeof(RedFlagsFile)),
        ("triage-concepts", typeof(ConceptsFile)),
        ("triage-idioms", typeof(PhrasesFile)),
        ("triage-assertion", typeof(AssertionCues)),
        ("triage-health-words", typeof(HealthWordsFile)),
        ("triage-numbers", typeof(LimitsFile)),
        ("triage-spelling", typeof(Spelling)),
        ("triage-screen", typeof(ScreenFile)),
        ("triage-examples", typeof(ExamplesFile)),
        .. typeof(Words).GetProperties().Where(property => property.SetMethod is not null)
            .Select(property => ("wording-" + YamlNames.Of(property.PropertyType.Name[..^"Wording".Length]), property.PropertyType)),
    ];

    private static string Text(Type type)
    {
        var schema = Of(type);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Plain).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Of(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (YamlScalars.Reads(type))
        {
            return YamlScalars.Schema(type);
        }

        return type.IsGenericType || type.IsArray ? OfCollection(type) : OfRecord(type);
    }

    private static JsonObject OfCollection(Type type)
    {
        var parts = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        if (parts is [var item])
        {
            return new JsonObject { ["type"] = "array", ["items"] = Of(item) };
        }

        var map = new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(parts[1]) };
        if (parts[0].IsEnum)
        {
            map["propertyNames"] = YamlScalars.Schema(parts[0]);
        }

        return map;
    }

    private static JsonObject OfRecord(Type type)
    {
        var members = RecordShape.Of(type).Members.Values.ToList();
        var properties = new JsonObject();
        foreach (var member in members)
        {
            properties[member.Name] = Of(member.Type);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. members.Where(member => member.IsRequired).Select(member => (JsonNode)member.Name)]),
            ["properties"] = properties,
        };
    }
}
