namespace MassageBot.Host.Storage;

/// <summary>A conversation as a channel knows it.</summary>
/// <param name="Id">The channel's own id.</param>
/// <param name="Channel">The Bot Framework's channel id, such as <c>webchat</c>.</param>
/// <param name="UserId">Null until the visitor is known.</param>
/// <param name="Locale">The locale that the channel named at the start.</param>
/// <param name="Reference">Where replies go on channels that are called (JSON of the channel's own making); null for web chat.</param>
internal sealed record ConversationFacts(string Id, string Channel, string? UserId, string? Locale, string? Reference);

internal interface IConversations
{
    /// <summary>Keeps a conversation that nobody has written in yet; nothing happens when it is known.</summary>
    Task StartAsync(ConversationFacts conversation, CancellationToken cancellationToken);

    /// <summary>Null when no such conversation was started here.</summary>
    Task<ConversationFacts?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>What a conversation remembers, as its turns wrote it; null before its first turn.</summary>
    Task<string?> StateAsync(string id, CancellationToken cancellationToken);
}
