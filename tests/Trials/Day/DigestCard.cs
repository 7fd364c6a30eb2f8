using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MassageBot.Trials.Handoffs;

namespace MassageBot.Trials.Day;

/// <summary>The figures of a digest as staff read them on its card: each name with its value; of a week, that of the week itself.</summary>
internal sealed partial class DigestCard
{
    private DigestCard(JsonNode card)
    {
        var texts = Blocks(card).ToList();
        Title = Words(texts[0]);
        var heading = "";
        foreach (var block in texts.Skip(1))
        {
            var words = Words(block);
            if ((string?)block["fontType"] != "Monospace")
            {
                heading = words;
                Lines[words] = "";
            }
            else if (heading.Length == 0 && Column().Split(words) is [{ Length: > 0 } name, var value, ..])
            {
                Lines[Spaced(name)] = Spaced(value);
            }
            else if (Bar().Match(words) is { Success: true } bar)
            {
                Lines[$"{heading}: {Spaced(bar.Groups["name"].Value)}"] = bar.Groups["count"].Value;
            }
        }

        foreach (var fact in Facts(card))
        {
            Lines[Plain((string)fact["title"]!)] = Plain((string)fact["value"]!);
        }
    }

    public string Title { get; }

    public Dictionary<string, string> Lines { get; } = new(StringComparer.Ordinal);

    /// <summary>Null for a message without such a card.</summary>
    /// <param name="post">A message of the bot.</param>
    /// <param name="begins">How its title begins.</param>
    public static DigestCard? Read(TeamsPost post, string begins)
    {
        var card = (post.Activity["attachments"] as JsonArray)?.FirstOrDefault()?["content"];
        return card is not null && Blocks(card).Any() && new DigestCard(card) is var read && read.Title.Contains(begins, StringComparison.Ordinal) ? read : null;
    }

    private static IEnumerable<JsonObject> Blocks(JsonNode card) => All(card).Where(one => (string?)one["type"] == "TextBlock");

    private static IEnumerable<JsonObject> Facts(JsonNode card) =>
        All(card).Where(one => (string?)one["type"] == "FactSet").SelectMany(facts => facts["facts"]!.AsArray()).OfType<JsonObject>();

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(pair => All(pair.Value)).Prepend(one),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };

    private static string Words(JsonObject block) => Plain((string?)block["text"] ?? "");

    private static string Spaced(string words) => words.Replace('\u00A0', ' ');

    /// <summary>Without what keeps a letter from being read as Markdown.</summary>
    private static string Plain(string markdown) => Escape().Replace(markdown, "$1");

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();

    [GeneratedRegex("^(?<name>.*?)\u00A0+█*\u00A0(?<count>[0-9]+)$")]
    private static partial Regex Bar();

    [GeneratedRegex("\u00A0{2,}")]
    private static partial Regex Column();
}
