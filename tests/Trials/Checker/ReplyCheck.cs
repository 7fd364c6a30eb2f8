using MassageBot.Trials.History;

namespace MassageBot.Trials.Checker;

/// <summary>Every message in the log has exactly one turn: one answer, after it, in the order of the messages, at the right step of the conversation.</summary>
internal static class ReplyCheck
{
    private const string OnItsWay = "booking.booking";
    private const string Delayed = "booking.calendar-delayed";
    private const string Greeting = "conversation.greeting";

    public static IEnumerable<Finding> Check(ConversationHistory history, IReadOnlyList<LogEntry> log)
    {
        var places = log.Select((entry, place) => (entry.Id, place)).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.place);
        var replies = log.Where(entry => entry.FromBot && !entry.IsUnasked).ToLookup(entry => entry.ReplyToId!);
        var expected = history.Sent.ToDictionary(sent => sent.ClientActivityId);
        var messages = log.Where(entry => !entry.FromBot && expected.ContainsKey(entry.ClientActivityId ?? "")).ToList();
        return
        [
            .. messages.SelectMany(message => Of(history, expected[message.ClientActivityId!], message, [.. replies[message.Id]], places)),
            .. Order(history, messages, replies, places),
            .. Strangers(history, log, places),
            .. Unasked(history, log, messages.Count(message => IsConfirmed(expected[message.ClientActivityId!].Expected, replies[message.Id]))),
        ];
    }

    private static IEnumerable<Finding> Of(
        ConversationHistory history, SentMessage sent, LogEntry message, IReadOnlyList<LogEntry> replies, Dictionary<string, int> places)
    {
        var least = sent.Expected.Confirms ? 0 : 1;
        if (replies.Count < least)
        {
            yield return new Finding(Fault.Unanswered, history.Conversation, $"message {sent.Order} ({message.Id}) has no answer");
        }

        if (replies.Count > 1)
        {
            yield return new Finding(Fault.Doubled, history.Conversation, $"message {sent.Order} ({message.Id}) has {replies.Count} answers");
        }

        foreach (var reply in replies)
        {
            if (places[reply.Id] < places[message.Id])
            {
                yield return new Finding(Fault.Reordered, history.Conversation, $"the answer {reply.Id} stands before message {sent.Order}");
            }

            if (Misfit(sent.Expected, reply) is { } fault)
            {
                yield return new Finding(fault, history.Conversation, $"message {sent.Order} wanted {sent.Expected} and got [{string.Join(", ", reply.Keys)}] asking {reply.Asking ?? "nothing"}");
            }
        }
    }

    private static bool IsConfirmed(Expected expected, IEnumerable<LogEntry> replies) => expected.Confirms && !replies.Any(expected.IsInstead);

    private static Fault? Misfit(Expected expected, LogEntry reply)
    {
        if (reply.IsApology)
        {
            return Fault.Apologised;
        }

        var fits = expected.Confirms ? reply.Keys.Contains(OnItsWay) : expected.Fits(reply);
        return fits || expected.IsInstead(reply) ? null : Fault.WrongStep;
    }

    private static IEnumerable<Finding> Order(
        ConversationHistory history, IEnumerable<LogEntry> messages, ILookup<string, LogEntry> replies, Dictionary<string, int> places)
    {
        var last = -1;
        foreach (var reply in messages.SelectMany(message => replies[message.Id].Take(1)))
        {
            if (places[reply.Id] < last)
            {
                yield return new Finding(Fault.Reordered, history.Conversation, $"the answer {reply.Id} stands before the answer to an earlier message");
            }

            last = Math.Max(last, places[reply.Id]);
        }
    }

    private static IEnumerable<Finding> Strangers(ConversationHistory history, IReadOnlyList<LogEntry> log, Dictionary<string, int> places) =>
        log.Where(entry => entry.FromBot && !entry.IsUnasked && !places.ContainsKey(entry.ReplyToId!))
            .Select(entry => new Finding(Fault.Invented, history.Conversation, $"{entry.Id} answers {entry.ReplyToId}, which nobody said"));

    /// <summary>One greeting, and one outcome for each booking that was confirmed.</summary>
    private static IEnumerable<Finding> Unasked(ConversationHistory history, IReadOnlyList<LogEntry> log, int confirmed)
    {
        var unasked = log.Where(entry => entry.FromBot && entry.IsUnasked && !entry.Keys.Contains(Delayed)).ToList();
        var greetings = unasked.Count(entry => entry.Keys.Contains(Greeting));
        if (greetings != 1)
        {
            yield return new Finding(greetings == 0 ? Fault.Unanswered : Fault.Doubled, history.Conversation, $"the visitor was greeted {greetings} times");
        }

        var mayFail = history.Sent.Any(sent => sent.Expected.MayFail);
        var outcomes = unasked.Count - greetings;
        if (outcomes != confirmed)
        {
            yield return new Finding(
                outcomes < confirmed ? Fault.Unanswered : Fault.Doubled, history.Conversation, $"{confirmed} bookings were confirmed and {outcomes} outcomes told");
        }

        foreach (var outcome in unasked.Where(entry => !entry.Keys.Contains(Greeting) && !Expected.Booked.Fits(entry) && !(mayFail && Expected.IsOtherOutcome(entry))))
        {
            yield return new Finding(
                outcome.IsApology ? Fault.Apologised : Fault.WrongStep, history.Conversation, $"a booking came to [{string.Join(", ", outcome.Keys)}]");
        }
    }
}
