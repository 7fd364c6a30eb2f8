using System.Globalization;
using System.Text.Json;
using Microsoft.Recognizers.Text;

namespace MassageBot.Conformance.Specs;

/// <summary>
/// The rule of the official .NET tests: as many results in the same order, each with the same text (in any case), type and place, the readings
/// of a date the same dictionaries in the same order, and every value that a case names the same elsewhere. Places a case does not give are free.
/// </summary>
internal static class StrictComparison
{
    private static readonly HashSet<string> Free = ["otherResults", "score"];

    public static bool Same(JsonElement wanted, IReadOnlyList<ModelResult> found) =>
        wanted.GetArrayLength() == found.Count && wanted.EnumerateArray().Zip(found).All(pair => Same(pair.First, pair.Second));

    private static bool Same(JsonElement wanted, ModelResult found) =>
        string.Equals(Text(wanted, "Text"), found.Text, StringComparison.OrdinalIgnoreCase)
        && (Text(wanted, "TypeName") is not { Length: > 0 } type || type == found.TypeName)
        && SamePlace(wanted, "Start", found.Start)
        && SamePlace(wanted, "End", found.End)
        && SameResolution(wanted, found.Resolution);

    private static bool SamePlace(JsonElement wanted, string name, int place) => !wanted.TryGetProperty(name, out var said) || said.GetInt32() == place;

    private static bool SameResolution(JsonElement wanted, SortedDictionary<string, object> found)
    {
        if (!wanted.TryGetProperty("Resolution", out var resolution) || resolution.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        return resolution.TryGetProperty("values", out var readings)
            ? found.TryGetValue("values", out var own) && own is IReadOnlyList<IReadOnlyDictionary<string, string>> list && SameReadings(readings, list)
            : resolution.EnumerateObject().All(p => Free.Contains(p.Name) || Print(p.Value) == Print(found.GetValueOrDefault(p.Name)));
    }

    private static bool SameReadings(JsonElement wanted, IReadOnlyList<IReadOnlyDictionary<string, string>> found) =>
        wanted.GetArrayLength() == found.Count && wanted.EnumerateArray().Zip(found).All(pair => SameReading(pair.First, pair.Second));

    private static bool SameReading(JsonElement wanted, IReadOnlyDictionary<string, string> found) =>
        wanted.EnumerateObject().Count() == found.Count && wanted.EnumerateObject().All(p => found.TryGetValue(p.Name, out var own) && own == Print(p.Value));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string Print(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private static string Print(object? value) => value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
