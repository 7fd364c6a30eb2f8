using System.Text.Json;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>What the bot said, as far as a visitor has to understand it here.</summary>
/// <param name="Text">The words.</param>
/// <param name="Asking">The question it leaves open; the front desk says so, other bots do not.</param>
/// <param name="Keys">The sentences it is made of, likewise.</param>
internal sealed record BotMessage(string Text, string? Asking, IReadOnlyList<string> Keys)
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

    /// <summary>Visitors say that they are users; offline-directline leaves the bot without a role.</summary>
    private static bool IsFromBot(JsonElement activity) =>
        activity.GetProperty("type").ValueEquals("message")
        && !(activity.GetProperty("from").TryGetProperty("role", out var role) && role.ValueEquals("user"));

    private static BotMessage Read(JsonElement activity)
    {
        var text = activity.GetProperty("text").GetString()!;
        return activity.TryGetProperty("channelData", out var told) && told.TryGetProperty("keys", out var keys)
            ? new BotMessage(text, told.TryGetProperty("asking", out var asking) ? asking.GetString() : null, [.. keys.EnumerateArray().Select(key => key.GetString()!)])
            : new BotMessage(text, null, []);
    }
}
