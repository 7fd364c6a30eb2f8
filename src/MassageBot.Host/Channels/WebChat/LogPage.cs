using System.Globalization;
using System.Text;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>A stretch of the conversation log as an ActivitySet: activities as committed, and the watermark after the last of them.</summary>
internal sealed record LogPage(string Json, long Watermark, bool IsEmpty)
{
    private const int Longest = 500;

    public static async Task<LogPage> ReadAsync(IConversationLog log, string conversation, long after, CancellationToken cancellationToken)
    {
        var activities = await log.ReadAsync(conversation, after, Longest, cancellationToken).ConfigureAwait(false);
        return Of(activities, activities.Count == 0 ? after : activities[^1].Sequence);
    }

    public static LogPage Nothing(long after) => Of([], after);

    /// <summary>Sequence number of a watermark; null when it is none of ours. None at all is the beginning.</summary>
    public static long? Sequence(string? watermark) => watermark switch
    {
        null or "" or "-" => 0,
        _ => long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null,
    };

    private static LogPage Of(IReadOnlyList<LoggedActivity> activities, long watermark)
    {
        var json = new StringBuilder("{\"activities\":[");
        foreach (var activity in activities)
        {
            json.Append(json[^1] == '[' ? "" : ",").Append(activity.Json);
        }

        json.Append("],\"watermark\":\"").Append(CultureInfo.InvariantCulture, $"{watermark}").Append("\"}");
        return new LogPage(json.ToString(), watermark, activities.Count == 0);
    }
}
