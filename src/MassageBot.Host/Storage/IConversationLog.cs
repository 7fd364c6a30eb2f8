namespace MassageBot.Host.Storage;

/// <summary>One activity of a conversation as committed. The sequence number is the watermark.</summary>
internal readonly record struct LoggedActivity(long Sequence, string Json);

internal interface IConversationLog
{
    /// <summary>What came after a watermark, oldest first.</summary>
    Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The newest, oldest first.</summary>
    Task<IReadOnlyList<LoggedActivity>> LastAsync(string conversation, int count, CancellationToken cancellationToken);
}
