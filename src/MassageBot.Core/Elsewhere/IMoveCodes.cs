using NodaTime;

namespace MassageBot.Core.Elsewhere;

/// <summary>Codes by which a chat goes on in another conversation. Kept as keyed hashes, for minutes.</summary>
public interface IMoveCodes
{
    /// <summary>A new code for the chat; one that it has shown before counts no more.</summary>
    /// <param name="conversation">The chat.</param>
    /// <param name="now">When it is shown.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<string> IssueAsync(string conversation, Instant now, CancellationToken cancellationToken);

    /// <summary>The chat whose code it is, once; null for a wrong, an old or a used one, and for any after too many wrong ones.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="number">The number that sent it; wrong ones are counted by it.</param>
    /// <param name="message">The message that holds it: the same message gets the same answer again.</param>
    /// <param name="now">When it came.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<string?> TakeAsync(string code, string number, string message, Instant now, CancellationToken cancellationToken);
}
