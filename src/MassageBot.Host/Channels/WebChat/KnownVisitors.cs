using MassageBot.Host.Operations.Limits;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Tells the limits who calls Direct Line. A token that has expired still tells whose it was.</summary>
internal sealed class KnownVisitors(DirectLineDoor door, DirectLineTokens tokens) : IKnownCallers
{
    private const string Door = "/v3/directline";
    private const int LongestName = 100;

    public KnownCaller? Of(HttpRequest request)
    {
        if (!request.Path.StartsWithSegments(Door, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var offered = DirectLineDoor.Credential(request) ?? request.Query["t"].ToString();
        return tokens.Read(offered) switch
        {
            TokenReading.Valid { Token: var token } => Visitor(token),
            TokenReading.Expired { Token: var token } => Visitor(token),
            _ => door.IsSecret(offered) ? new KnownCaller(null, Conversation(request)) : null,
        };
    }

    private static KnownCaller Visitor(DirectLineToken token) => new(token.UserId ?? token.Conversation, token.Conversation);

    private static string? Conversation(HttpRequest request) =>
        request.RouteValues["id"] is string { Length: <= LongestName } conversation ? conversation : null;
}
