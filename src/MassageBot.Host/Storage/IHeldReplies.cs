namespace MassageBot.Host.Storage;

internal interface IHeldReplies
{
    /// <summary>Puts held replies that are due into their conversations, and names those conversations.</summary>
    Task<IReadOnlyList<string>> ReleaseDueAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
