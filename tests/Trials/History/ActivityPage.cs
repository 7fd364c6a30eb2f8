using System.Text.Json;

namespace MassageBot.Trials.History;

/// <summary>An ActivitySet: what a frame of the socket or an answer to a poll brings.</summary>
internal sealed record ActivityPage(IReadOnlyList<LogEntry> Entries, string? Watermark)
{
    public static ActivityPage Read(ReadOnlyMemory<byte> json)
    {
        using var set = JsonDocument.Parse(json);
        var root = set.RootElement;
        return new ActivityPage(
            [.. root.GetProperty("activities").EnumerateArray().Select(LogEntry.Read)],
            root.TryGetProperty("watermark", out var watermark) ? watermark.GetString() : null);
    }
}
