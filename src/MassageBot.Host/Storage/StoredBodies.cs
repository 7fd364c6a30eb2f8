using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MassageBot.Host.Storage;

/// <summary>What is taken out of stored documents while the row stays. Pure.</summary>
internal static class StoredBodies
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Nothing = """{"type":"message","text":""}""";

    private static readonly string[] Told = ["attachments", "suggestedActions", "speak", "value", "channelData", "summary"];

    /// <summary>An alert that is handled: whoever was to be deleted elsewhere is not named any longer once that is done.</summary>
    public static string Handled(string alert) =>
        JsonNode.Parse(alert) is JsonObject body && (string?)body["reason"] == AlertReasons.EraseOutside ? Without(body, ["firstName", "phone"]) : alert;

    /// <summary>An alert of somebody who is forgotten.</summary>
    public static string Forgotten(string alert) => JsonNode.Parse(alert) is JsonObject body ? Without(body, ["firstName", "phone", "wish"]) : alert;

    /// <summary>An activity without what it said.</summary>
    public static string Untold(string activity)
    {
        try
        {
            return JsonNode.Parse(activity) is JsonObject body ? Without(WithoutText(body), Told) : Nothing;
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            // What cannot be read cannot be told apart either.
            return Nothing;
        }
    }

    private static JsonObject WithoutText(JsonObject body)
    {
        body["text"] = "";
        return body;
    }

    /// <summary>Where staff talked with the client that a matter is about; null where they did not.</summary>
    public static string? Place(string matter) => JsonNode.Parse(matter) is JsonObject body && body["place"] is JsonValue place ? (string?)place : null;

    private static string Without(JsonObject body, string[] names)
    {
        foreach (var name in names)
        {
            body.Remove(name);
        }

        return body.ToJsonString(Readable);
    }
}
