using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>The copy for programs: the bot's rows by table, then what the calendar keeps.</summary>
internal static class CopyJson
{
    /// <summary>Names and sentences stay readable; the page is written apart, with an encoder of its own.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ClientFile file) => new JsonObject
    {
        ["bot"] = new JsonObject(file.Bot.Select(static table => KeyValuePair.Create(
            table.Key, (JsonNode?)new JsonArray([.. table.Value.Select(static row => row.DeepClone())])))),
        ["calendar"] = file.Calendar is { } kept ? JsonSerializer.SerializeToNode(kept, SchedulingJson.Default.ClientKept) : null,
        ["conversationsLeftOut"] = file.Shared,
    }.ToJsonString(Readable);
}
