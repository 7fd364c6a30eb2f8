using MassageBot.Bot.Turn;
using MassageBot.Host.Operations.Limits;
using MassageBot.Host.Privacy;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>
/// A stand-in for the network address that a visitor comes from: the bot counts by it who guesses at visits, since a page that is opened anew is a
/// new visitor. A keyed hash, so that no address stands in an activity.
/// </summary>
internal sealed class VisitorOrigin(KeyedHash hash)
{
    /// <summary>Null where the address is not known.</summary>
    public string? Of(HttpRequest request) => request.HttpContext.Features.Get<RequestKind>()?.Address is { } address
        ? TurnOrigin.Prefix + hash.Of(address)
        : null;
}
