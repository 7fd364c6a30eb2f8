using System.Text.Json;

namespace MassageBot.Scheduling.Tests.Http;

/// <summary>Compares what is answered with what the document announces: nothing is missing, nothing is added, and kinds are right.</summary>
internal static class Announced
{
    public static IEnumerable<string> Differences(JsonElement answer, JsonElement schema, JsonElement schemas)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Differences(answer, schemas.GetProperty(reference.GetString()!.Split('/')[^1]), schemas);
        }

        return answer.ValueKind switch
        {
            JsonValueKind.Array => answer.EnumerateArray().SelectMany(item => Differences(item, schema.GetProperty("items"), schemas)),
            JsonValueKind.Object when schema.TryGetProperty("properties", out var known) => ObjectDifferences(answer, schema, known, schemas),
            JsonValueKind.Number => Kinds(schema).Contains("integer") ? [] : ["a number is not announced"],
            JsonValueKind.String => Kinds(schema).Contains("string") || schema.TryGetProperty("enum", out _) ? [] : ["a text is not announced"],
            _ => [],
        };
    }

    private static IEnumerable<string> ObjectDifferences(JsonElement answer, JsonElement schema, JsonElement known, JsonElement schemas)
    {
        var names = answer.EnumerateObject().Select(field => field.Name).ToList();
        var required = schema.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(name => name.GetString()!) : [];
        return
        [
            .. required.Except(names).Select(name => $"{name} is missing"),
            .. names.Where(name => !known.TryGetProperty(name, out _)).Select(name => $"{name} is not announced"),
            .. answer.EnumerateObject()
                .Where(field => known.TryGetProperty(field.Name, out _))
                .SelectMany(field => Differences(field.Value, known.GetProperty(field.Name), schemas)),
        ];
    }

    private static IEnumerable<string?> Kinds(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(kind => kind.GetString())
        : [type.GetString()];
}
