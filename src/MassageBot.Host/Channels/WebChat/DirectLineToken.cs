namespace MassageBot.Host.Channels.WebChat;

internal enum TokenUse
{
    /// <summary>Reads and writes its conversation, and can be refreshed.</summary>
    Conversation,

    /// <summary>Opens the conversation's socket, within a minute: it stands in an address, and addresses are logged.</summary>
    Stream,
}

/// <summary>What a token says: one conversation, one visitor, until when, and from which pages.</summary>
/// <param name="Use">What it opens.</param>
/// <param name="Conversation">The only conversation it is good for.</param>
/// <param name="UserId">Null when whoever asked for the token named nobody.</param>
/// <param name="ExpiresAt">To the second.</param>
/// <param name="Origins">Pages that may use it beside the trusted ones; empty when none were named.</param>
/// <param name="Started">True once the conversation was begun: if the store does not know it then, it was deleted.</param>
internal sealed record DirectLineToken(
    TokenUse Use, string Conversation, string? UserId, DateTimeOffset ExpiresAt, IReadOnlyList<string> Origins, bool Started);

/// <summary>What a text that claims to be a token turned out to be.</summary>
internal abstract record TokenReading
{
    private TokenReading()
    {
    }

    internal sealed record Valid(DirectLineToken Token) : TokenReading;

    internal sealed record Expired(DirectLineToken Token) : TokenReading;

    internal sealed record NotOurs : TokenReading;
}
