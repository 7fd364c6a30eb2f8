namespace MassageBot.Host.Storage;

/// <summary>Which chats the bot has opened with people of the clinic, by their object ids, so that none is opened twice.</summary>
internal interface IPersonalChatRows
{
    /// <summary>The channel's id of the chat; null while there is none.</summary>
    Task<string?> FindAsync(string member, CancellationToken cancellationToken);

    /// <summary>True for the one who may open it now; nobody else may before that time, whatever becomes of this try.</summary>
    Task<bool> BeginAsync(string member, DateTimeOffset now, DateTimeOffset nextTryAt, CancellationToken cancellationToken);

    Task KeepAsync(string member, string chat, CancellationToken cancellationToken);

    /// <summary>Nothing was opened, for sure.</summary>
    Task PutOffAsync(string member, DateTimeOffset nextTryAt, CancellationToken cancellationToken);
}
