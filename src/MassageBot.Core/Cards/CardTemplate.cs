using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Cards;

/// <summary>
/// An Adaptive Card with places for words, from <c>dialogs/cards/&lt;name&gt;.json</c>: <c>${title}</c> is filled in, and an element with
/// <c>"$data": "${rows}"</c> stands there once for each row. Both are as in Microsoft's Adaptive Card templates, so that its designer shows them.
/// </summary>
public sealed partial class CardTemplate(string name, JsonObject card)
{
    private const string Data = "$data";

    public string Name => name;

    /// <summary>As <c>"version"</c> gives it; null when it gives none.</summary>
    public string? Version => card["version"] is JsonValue version && version.TryGetValue(out string? text) ? text : null;

    /// <summary>Every place of the template: the list it stands in (null outside of any) and its name.</summary>
    public ImmutableArray<(string? List, string Place)> Places()
    {
        var places = ImmutableArray.CreateBuilder<(string?, string)>();
        Collect(card, null, places);
        return places.ToImmutable();
    }

    public ReplyCard Fill(CardText text) => new(name, Filled(card, text, text.Texts)!.ToJsonString());

    /// <summary>The list that an element is repeated for; null for a single one.</summary>
    private static string? ListOf(JsonNode? node) =>
        node is JsonObject element && element[Data] is JsonValue data && data.TryGetValue(out string? text) && Place().Match(text) is { Success: true } place
            ? place.Groups["name"].Value
            : null;

    private static void Collect(JsonNode? node, string? list, ImmutableArray<(string?, string)>.Builder places)
    {
        var within = ListOf(node) ?? list;
        switch (node)
        {
            case JsonObject element:
                foreach (var (key, value) in element.Where(pair => pair.Key != Data))
                {
                    Collect(value, within, places);
                }

                break;
            case JsonArray elements:
                foreach (var element in elements)
                {
                    Collect(element, within, places);
                }

                break;
            case JsonValue value when value.TryGetValue(out string? text):
                places.AddRange(Place().Matches(text).Select(match => (within, match.Groups["name"].Value)));
                break;
        }
    }

    private static JsonNode? Filled(JsonNode? node, CardText text, ImmutableDictionary<string, string> row) => node switch
    {
        JsonObject element => new JsonObject(element.Where(pair => pair.Key != Data).Select(pair => KeyValuePair.Create(pair.Key, Filled(pair.Value, text, row)))),
        JsonArray elements => new JsonArray([.. elements.SelectMany(element => Repeated(element, text, row))]),
        JsonValue value when value.TryGetValue(out string? words) => JsonValue.Create(Filled(words, row)),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<JsonNode?> Repeated(JsonNode? element, CardText text, ImmutableDictionary<string, string> row) =>
        ListOf(element) is { } list ? text.Lists[list].Select(each => Filled(element, text, each)) : [Filled(element, text, row)];

    private static string Filled(string words, ImmutableDictionary<string, string> row) =>
        Place().Replace(words, match => row[match.Groups["name"].Value]);

    [GeneratedRegex(@"\$\{(?<name>[a-z-]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

/// <summary>All templates by name.</summary>
public sealed record CardTemplates(IReadOnlyDictionary<string, CardTemplate> ByName)
{
    public CardTemplate this[string name] => ByName[name];
}
