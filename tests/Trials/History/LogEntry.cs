using System.Text.Json;

namespace MassageBot.Trials.History;

/// <summary>One activity of a conversation, as far as the checker has to understand it.</summary>
internal sealed record LogEntry
{
    public required string Id { get; init; }

    public required bool FromBot { get; init; }

    public string? Text { get; init; }

    public string? ReplyToId { get; init; }

    public string? ClientActivityId { get; init; }

    public string? Asking { get; init; }

    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>What the bot says without being asked: the greeting, and what became of a booking.</summary>
    public bool IsUnasked => ReplyToId is null || ReplyToId.StartsWith("outcome|", StringComparison.Ordinal);

    /// <summary>The bot's words for a turn that failed carry no keys.</summary>
    public bool IsApology => FromBot && Keys.Count == 0;

    public static LogEntry Read(JsonElement activity)
    {
        var told = activity.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object ? data : default;
        return new LogEntry
        {
            Id = TextOf(activity, "id") ?? "",
            FromBot = activity.TryGetProperty("from", out var from) && TextOf(from, "role") == "bot",
            Text = TextOf(activity, "text"),
            ReplyToId = TextOf(activity, "replyToId"),
            ClientActivityId = TextOf(told, "clientActivityID"),
            Asking = TextOf(told, "asking"),
            Keys = told.ValueKind == JsonValueKind.Object && told.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
                ? [.. keys.EnumerateArray().Select(key => key.GetString() ?? "")]
                : [],
        };
    }

    private static string? TextOf(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
