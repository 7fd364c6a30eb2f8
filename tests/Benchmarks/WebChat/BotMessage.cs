using System.Text.Json;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>What the bot said, as far as a visitor has to understand it here.</summary>
/// <param name="InReplyTo">Id of the activity it answers.</param>
/// <param name="Asking">The question it leaves open.</param>
/// <param name="Keys">The words it is made of.</param>
internal sealed record BotMessage(string? InReplyTo, string? Asking, IReadOnlyList<string> Keys)
{
    /// <summary>The bot's messages of one frame: an ActivitySet, or nothing at all.</summary>
    public static IReadOnlyList<BotMessage> ReadAll(ReadOnlyMemory<byte> frame)
    {
        if (frame.IsEmpty)
        {
            return [];
        }

        using var set = JsonDocument.Parse(frame);
        return [.. set.RootElement.GetProperty("activities").EnumerateArray().Where(IsFromBot).Select(Read)];
    }

    private static bool IsFromBot(JsonElement activity) =>
        activity.GetProperty("type").ValueEquals("message") && activity.GetProperty("from").GetProperty("role").ValueEquals("bot");

    private static BotMessage Read(JsonElement activity)
    {
        var told = activity.GetProperty("channelData");
        return new BotMessage(
            activity.TryGetProperty("replyToId", out var id) ? id.GetString() : null,
            told.TryGetProperty("asking", out var asking) ? asking.GetString() : null,
            [.. told.GetProperty("keys").EnumerateArray().Select(key => key.GetString()!)]);
    }
}
