using System.Text.Json.Nodes;

namespace MassageBot.Core.Tests.Booking.When;

/// <summary>Reads <c>phrases.txt</c> and the concepts in <c>phrases/</c>: lines "text => key=value … | another reading" under "@ moment".</summary>
internal static class ClientPhrases
{
    private static readonly string[] Lists = ["dates", "times", "weekdays", "exclude_weekdays", "exclude_dates", "minutes_options"];
    private static readonly string[] Numbers = ["minutes", "minutes_min", "minutes_options", "shift_minutes", "shift_days"];

    public static IEnumerable<(string Now, string Text, string Meaning)> All()
    {
        var folder = Path.Combine(FrontDesk.Root, "tests/MassageBot.Core.Tests/Booking/When");
        return Directory.EnumerateFiles(Path.Combine(folder, "phrases")).Order(StringComparer.Ordinal).Prepend(Path.Combine(folder, "phrases.txt")).SelectMany(In);
    }

    private static IEnumerable<(string Now, string Text, string Meaning)> In(string file)
    {
        var now = "";
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith('@'))
            {
                now = line[1..].Trim();
            }
            else if (line.Split(" => ") is [var text, var meaning])
            {
                yield return (now, text, meaning);
            }
        }
    }

    public static IEnumerable<JsonObject> Readings(string meaning) => meaning.Split('|').Select(reading =>
        new JsonObject(reading.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Part)));

    private static KeyValuePair<string, JsonNode?> Part(string part)
    {
        var (key, text) = part.Split('=') is [var name, var value] ? (name, value) : (part, null);
        if (text is null)
        {
            return new(key, true);
        }

        return new(key, Lists.Contains(key) ? new JsonArray([.. text.Split(',').Select(item => Value(key, item))]) : Value(key, text));
    }

    private static JsonNode Value(string key, string text) =>
        Numbers.Contains(key) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : text;
}
