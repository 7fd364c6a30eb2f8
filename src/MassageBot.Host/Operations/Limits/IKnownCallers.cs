namespace MassageBot.Host.Operations.Limits;

/// <summary>A door's way to tell who calls before a body is read or the store is asked.</summary>
internal interface IKnownCallers
{
    /// <summary>Null when the request is for another door, or shows nothing that this door has given out.</summary>
    KnownCaller? Of(HttpRequest request);
}

/// <summary>Somebody with a token of ours, or with the secret.</summary>
/// <param name="Visitor">Null for the holder of the secret, who speaks for many.</param>
/// <param name="Conversation">Null when the request concerns none.</param>
internal sealed record KnownCaller(string? Visitor, string? Conversation);
