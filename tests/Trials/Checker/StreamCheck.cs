using MassageBot.Trials.History;

namespace MassageBot.Trials.Checker;

/// <summary>What came over each connection is a stretch of the log, from the client's watermark on: no gap, no repeat, no other order.</summary>
internal static class StreamCheck
{
    public static IEnumerable<Finding> Check(ConversationHistory history, IReadOnlyList<LogEntry> log)
    {
        var ids = log.Select(entry => entry.Id).ToList();
        foreach (var (hearing, number) in history.Hearings.Select((hearing, number) => (hearing, number)))
        {
            var begin = hearing.After is null ? 0 : ids.IndexOf(hearing.After) + 1;
            var wanted = ids.Skip(begin).Take(hearing.Ids.Count);
            if (!wanted.SequenceEqual(hearing.Ids))
            {
                yield return new Finding(
                    Fault.StreamDiffers, history.Conversation, $"connection {number} heard {hearing.Ids.Count} activities that are not the log from place {begin} on");
            }
        }

        foreach (var sent in history.Sent.Where(sent => sent.Unheard))
        {
            yield return new Finding(Fault.StreamDiffers, history.Conversation, $"the answer to message {sent.Order} was not heard in time");
        }
    }
}
