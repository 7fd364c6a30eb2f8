using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using static System.Net.WebUtility;

namespace MassageBot.Host.Verbs.Converse.Book;

/// <summary>An Adaptive Card as plain HTML: its texts, and columns beside each other.</summary>
internal static partial class CardHtml
{
    public static string Of(string card) => $"""<div class="card">{All(JObject.Parse(card)["body"])}</div>""";

    private static string All(JToken? elements) => string.Concat((elements as JArray ?? []).OfType<JObject>().Select(Of));

    private static string Of(JObject element) => (string?)element["type"] switch
    {
        "TextBlock" => $"""<p{((string?)element["weight"] == "Bolder" ? " class=\"strong\"" : "")}>{Marked((string?)element["text"] ?? "")}</p>""",
        "ColumnSet" => $"""<div class="columns">{string.Concat((element["columns"] as JArray ?? []).Select(column => $"<div>{All(column["items"])}</div>"))}</div>""",
        _ => $"<div>{All(element["items"])}</div>",
    };

    private static string Marked(string text) => Bold().Replace(HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal), "<strong>$1</strong>");

    [GeneratedRegex(@"\*\*([^*]+)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();
}
