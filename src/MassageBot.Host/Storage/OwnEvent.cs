using System.Text.Json.Nodes;

namespace MassageBot.Host.Storage;

/// <summary>An event of this program as it stands in the inbox. Only type, name and value: who and where is filled in from the conversation when its turn runs.</summary>
internal static class OwnEvent
{
    /// <param name="name">What it is.</param>
    /// <param name="value">As <see cref="StoredJson"/> writes it.</param>
    public static string Json(string name, string value) => new JsonObject
    {
        ["type"] = "event",
        ["name"] = name,
        ["value"] = JsonNode.Parse(value),
    }.ToJsonString();
}
