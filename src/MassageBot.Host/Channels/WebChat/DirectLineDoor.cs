using System.Diagnostics;
using MassageBot.Host.Keys;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Who calls, or why they may not.</summary>
internal abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>The holder of the secret: all conversations.</summary>
    internal sealed record Secret : Caller;

    /// <summary>A visitor: the conversation of their token.</summary>
    internal sealed record Visitor(DirectLineToken Token) : Caller;

    internal sealed record Refused(IResult Answer) : Caller;
}

/// <summary>Checks credentials and origins of everything that speaks Direct Line.</summary>
internal sealed class DirectLineDoor(DirectLineTokens tokens, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    private readonly string?[] _secrets = [options.Value.Secret, options.Value.SecretPrevious];
    private readonly HashSet<string> _trusted = new(options.Value.Sites, StringComparer.OrdinalIgnoreCase);

    /// <summary>The caller by the Authorization header.</summary>
    public Caller Identify(HttpRequest request)
    {
        return Credential(request) switch
        {
            null => new Caller.Refused(DirectLineResults.MissingCredentials),
            var secret when IsSecret(secret) => new Caller.Secret(),
            var token => Visitor(request, token, TokenUse.Conversation),
        };
    }

    /// <summary>What the Authorization header offers; null when it offers nothing.</summary>
    public static string? Credential(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header[Scheme.Length..].Trim() is { Length: > 0 } credential ? credential : null;
    }

    public bool IsSecret(string offered) => Secrets.AnyEquals(_secrets, offered);

    /// <summary>The caller, if that conversation is open to them.</summary>
    public Caller Identify(HttpRequest request, string conversation) => Identify(request) switch
    {
        Caller.Visitor { Token: var token } when token.Conversation != conversation => new Caller.Refused(DirectLineResults.OtherConversation),
        var caller => caller,
    };

    /// <summary>The caller of a socket, whose token stands in the address.</summary>
    public Caller IdentifyStream(HttpRequest request, string conversation) => Visitor(request, request.Query["t"].ToString(), TokenUse.Stream) switch
    {
        Caller.Visitor { Token: var token } when token.Conversation != conversation => new Caller.Refused(DirectLineResults.OtherConversation),
        var caller => caller,
    };

    /// <summary>No browser leaves Origin out of a cross-site call; what sends none is no page.</summary>
    public bool IsTrusted(HttpRequest request, IReadOnlyList<string> alsoTrusted)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || _trusted.Contains(origin)
            || alsoTrusted.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || IsOwnPage(origin, request.Host);
    }

    /// <summary>The scheme is left aside: behind a proxy that ends TLS the host does not know its own.</summary>
    private static bool IsOwnPage(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
        && (page.Port == host.Port || (page.IsDefaultPort && host.Port is null or 80 or 443));

    private Caller Visitor(HttpRequest request, string credential, TokenUse use) => tokens.Read(credential) switch
    {
        TokenReading.Expired => new Caller.Refused(DirectLineResults.TokenExpired),
        TokenReading.NotOurs => new Caller.Refused(DirectLineResults.InvalidCredentials),
        TokenReading.Valid { Token: var token } when token.Use != use => new Caller.Refused(DirectLineResults.InvalidCredentials),
        TokenReading.Valid { Token: var token } when !IsTrusted(request, token.Origins) => new Caller.Refused(DirectLineResults.UntrustedOrigin),
        TokenReading.Valid { Token: var token } => new Caller.Visitor(token),
        _ => throw new UnreachableException(),
    };
}
