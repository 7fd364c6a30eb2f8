using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Recognizers.Tests;

/// <summary>Results as one line, so that a table of sentences reads as a table: "text: type readings | text: type readings".</summary>
internal static class Printed
{
    public static string DateTimes(string sentence, string culture, System.DateTime now) =>
        All(DateTimeRecognizer.RecognizeDateTime(sentence, culture, refTime: now));

    public static string All(IEnumerable<ModelResult> results) =>
        string.Join(" | ", results.Select(r => $"{r.Text}: {r.TypeName} {Resolution(r.Resolution)}"));

    private static string Resolution(SortedDictionary<string, object> resolution) =>
        resolution.TryGetValue("values", out var values)
            ? string.Join("; ", ((List<Dictionary<string, string>>)values).Select(Reading))
            : string.Join(' ', new[] { "value", "subtype", "unit" }.Where(resolution.ContainsKey).Select(k => Convert.ToString(resolution[k], CultureInfo.InvariantCulture)));

    private static string Reading(Dictionary<string, string> reading)
    {
        var mod = reading.TryGetValue("Mod", out var word) ? word + " " : "";
        var value = reading.TryGetValue("value", out var point) ? point : $"{reading.GetValueOrDefault("start")}..{reading.GetValueOrDefault("end")}";
        return $"{mod}{reading["timex"]} {value}";
    }
}
