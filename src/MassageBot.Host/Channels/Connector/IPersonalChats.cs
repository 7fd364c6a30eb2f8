namespace MassageBot.Host.Channels.Connector;

/// <summary>Chats with people who may never have written to the bot.</summary>
internal interface IPersonalChats
{
    /// <summary>
    /// The chat of one person alone with the bot, as it is stored; opened where there is none yet. Null where it cannot be opened now: whoever
    /// asks again later gets it then.
    /// </summary>
    /// <param name="beside">A stored conversation of the same channel: its address, its directory and the bot's own account there are taken.</param>
    /// <param name="aadObjectId">Whose chat.</param>
    /// <param name="cancellationToken">Stops waiting, not the call that is under way.</param>
    Task<string?> OpenAsync(string beside, string aadObjectId, CancellationToken cancellationToken);
}
