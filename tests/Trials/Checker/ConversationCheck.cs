using MassageBot.Trials.History;

namespace MassageBot.Trials.Checker;

/// <summary>All that is promised about one conversation, against its whole log as a fresh reader gets it.</summary>
internal static class ConversationCheck
{
    public static IReadOnlyList<Finding> Check(ConversationHistory history, IReadOnlyList<LogEntry> log) =>
        [.. MessageCheck.Check(history, log), .. ReplyCheck.Check(history, log), .. StreamCheck.Check(history, log)];
}
