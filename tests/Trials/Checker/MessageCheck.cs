using MassageBot.Trials.History;

namespace MassageBot.Trials.Checker;

/// <summary>Every acknowledged message stands in the log exactly once, as it was said and in the order it was said; nobody else's does.</summary>
internal static class MessageCheck
{
    public static IEnumerable<Finding> Check(ConversationHistory history, IReadOnlyList<LogEntry> log)
    {
        var said = log.Where(entry => !entry.FromBot).ToLookup(entry => entry.ClientActivityId ?? "");
        return [.. history.Sent.SelectMany(sent => Of(history, sent, [.. said[sent.ClientActivityId]])), .. Strangers(history, log), .. Repeated(history, log), .. Order(history, log)];
    }

    private static IEnumerable<Finding> Of(ConversationHistory history, SentMessage sent, IReadOnlyList<LogEntry> logged)
    {
        if (sent.Receipts.Distinct().Count() > 1)
        {
            yield return new Finding(Fault.Doubled, history.Conversation, $"message {sent.Order} was acknowledged by {sent.Receipts.Distinct().Count()} ids");
        }

        if (logged.Count > 1)
        {
            yield return new Finding(Fault.Doubled, history.Conversation, $"message {sent.Order} stands in the log {logged.Count} times");
        }

        if (sent.Id is { } id && !logged.Any(entry => entry.Id == id))
        {
            yield return new Finding(Fault.Lost, history.Conversation, $"message {sent.Order} was acknowledged as {id}");
        }

        foreach (var other in logged.Where(entry => entry.Text != sent.Text))
        {
            yield return new Finding(Fault.Invented, history.Conversation, $"message {sent.Order} stands in the log with another text, as {other.Id}");
        }
    }

    private static IEnumerable<Finding> Strangers(ConversationHistory history, IReadOnlyList<LogEntry> log)
    {
        var known = history.Sent.Select(sent => sent.ClientActivityId).ToHashSet();
        return log.Where(entry => !entry.FromBot && !known.Contains(entry.ClientActivityId ?? ""))
            .Select(entry => new Finding(Fault.Invented, history.Conversation, $"nobody said {entry.Id}"));
    }

    private static IEnumerable<Finding> Repeated(ConversationHistory history, IReadOnlyList<LogEntry> log) =>
        log.CountBy(entry => entry.Id).Where(count => count.Value > 1)
            .Select(count => new Finding(Fault.Doubled, history.Conversation, $"{count.Key} stands in the log {count.Value} times"));

    /// <summary>A client that sends one message after the other finds them in that order.</summary>
    private static IEnumerable<Finding> Order(ConversationHistory history, IReadOnlyList<LogEntry> log)
    {
        if (!history.IsSequential)
        {
            yield break;
        }

        var orders = history.Sent.ToDictionary(sent => sent.ClientActivityId, sent => sent.Order);
        var last = -1;
        foreach (var entry in log.Where(entry => !entry.FromBot && orders.ContainsKey(entry.ClientActivityId ?? "")))
        {
            var order = orders[entry.ClientActivityId!];
            if (order < last)
            {
                yield return new Finding(Fault.Reordered, history.Conversation, $"message {order} stands after message {last}");
            }

            last = Math.Max(last, order);
        }
    }
}
