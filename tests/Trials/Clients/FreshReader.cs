using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>Reads whole conversations from the beginning, as a client that has nothing yet.</summary>
internal static class FreshReader
{
    /// <summary>The log of the conversation; null when it cannot be read.</summary>
    public static async Task<IReadOnlyList<LogEntry>?> ReadAsync(DirectLine door, ConversationHistory history, CancellationToken cancellationToken)
    {
        List<LogEntry> log = [];
        string? watermark = null;
        while (true)
        {
            var answer = await door.PollAsync(history.Conversation, history.Token, watermark, cancellationToken);
            if (!answer.IsFine)
            {
                return null;
            }

            var page = ActivityPage.Read(answer.Body);
            if (page.Entries.Count == 0)
            {
                return log;
            }

            log.AddRange(page.Entries);
            watermark = page.Watermark;
        }
    }
}
