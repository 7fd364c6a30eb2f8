namespace MassageBot.Host.Storage;

/// <summary>By what ids channels know our messages, where they told us and can change them: kept as long as their conversation, at most as long as its lines.</summary>
internal interface IFarIds
{
    /// <summary>By our own id. Null while the message has not been taken, when the channel gave it no id, and when it is not kept any more.</summary>
    Task<string?> FarIdAsync(string conversation, string activityId, CancellationToken cancellationToken);
}
