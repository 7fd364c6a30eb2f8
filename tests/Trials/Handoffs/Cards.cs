using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace MassageBot.Trials.Handoffs;

/// <summary>Reads buttons off cards. Each client's card is worked on once.</summary>
internal static class Cards
{
    private static readonly ConcurrentDictionary<string, bool> Taken = new(StringComparer.Ordinal);

    /// <summary>The id that a button brings back; null on a message without it.</summary>
    public static string? IdBehind(string verb, JsonNode? node) => node switch
    {
        JsonObject { } one when (string?)(one["verb"] as JsonValue) == verb && one["data"]?["id"] is { } id => (string?)id,
        JsonObject all => all.Select(pair => IdBehind(verb, pair.Value)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(one => IdBehind(verb, one)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    public static bool Take(string id) => Taken.TryAdd(id, true);
}
