using System.Text.Json.Nodes;

namespace MassageBot.Trials.Fuzz;

/// <summary>Makes one or a few things of a JSON text wrong: first in what it says, sometimes also in how it is written.</summary>
internal sealed class JsonMutation(Random chance)
{
    private const int Deep = 2000;

    public string Of(string json)
    {
        var node = JsonNode.Parse(json)!;
        for (var changes = chance.Next(4); changes > 0; changes--)
        {
            Change(node);
        }

        var text = node.ToJsonString();
        return chance.Next(5) == 0 ? Scratch(text) : text;
    }

    public string Pick(IReadOnlyList<string> from) => from[chance.Next(from.Count)];

    private void Change(JsonNode root)
    {
        var holders = Holders(root).ToList();
        switch (holders[chance.Next(holders.Count)])
        {
            case JsonObject holder:
                Change(holder);
                break;
            case JsonArray holder:
                Change(holder);
                break;
        }
    }

    private void Change(JsonObject holder)
    {
        var known = holder.Count == 0 ? Pick(Oddities.Names) : holder.ElementAt(chance.Next(holder.Count)).Key;
        switch (chance.Next(5))
        {
            case 0:
                holder.Remove(known);
                break;
            case 1:
                holder[Pick(Oddities.Names)] = Value();
                break;
            case 2:
                holder[Pick(Oddities.Names)] = holder[known]?.DeepClone();
                break;
            default:
                holder[known] = Value();
                break;
        }
    }

    private void Change(JsonArray holder)
    {
        for (var times = chance.Next(3) == 0 ? chance.Next(200) : 1; times > 0; times--)
        {
            holder.Add(Value());
        }
    }

    private JsonNode? Value() => chance.Next(2) == 0 ? JsonValue.Create(Pick(Oddities.Texts)) : JsonNode.Parse(Pick(Oddities.Values));

    /// <summary>Damages the text itself.</summary>
    private string Scratch(string text)
    {
        var place = chance.Next(text.Length + 1);
        return chance.Next(8) switch
        {
            0 => text[..place],
            1 => text[..place] + (char)chance.Next(1, 0x3000) + text[place..],
            2 => text + text,
            3 => new string('[', Deep) + text,
            4 => text[..place] + string.Concat(Enumerable.Repeat("{\"a\":", Deep)) + text[place..],
            5 => Pick(Oddities.Values),
            6 => text.Replace("\"v\"", Pick(Oddities.Fragments), StringComparison.Ordinal),
            _ => text[..place] + text[Math.Min(text.Length, place + chance.Next(20))..],
        };
    }

    private static IEnumerable<JsonNode> Holders(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject holder => holder.Select(pair => pair.Value),
            JsonArray holder => holder,
            _ => [],
        };
        var below = children.OfType<JsonNode>().SelectMany(Holders);
        return node is JsonValue ? below : below.Prepend(node);
    }
}
