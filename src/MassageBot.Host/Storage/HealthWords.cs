using System.Text.Json.Nodes;
using MassageBot.Bot.Turn;

namespace MassageBot.Host.Storage;

/// <summary>Takes what a client told about their health out of the state of a conversation that is over. Codes stay: the next visit has to pass them.</summary>
internal static class HealthWords
{
    /// <summary>The front desk's record, and its parts that hold answers and words.</summary>
    private const string Record = "frontDesk";

    private static readonly string[] Parts = [nameof(ConversationRecord.Triage), nameof(ConversationRecord.AlsoWrote), nameof(ConversationRecord.Recent)];

    /// <summary>The state without them; null when there is nothing to take out.</summary>
    public static string? Without(string? state)
    {
        if (state is null || JsonNode.Parse(state) is not JsonObject bags)
        {
            return null;
        }

        var removed = false;
        foreach (var record in bags.Select(bag => bag.Value as JsonObject).Select(bag => bag?[Record] as JsonObject).OfType<JsonObject>())
        {
            foreach (var part in Parts)
            {
                removed |= record.Remove(part);
            }
        }

        return removed ? bags.ToJsonString() : null;
    }
}
