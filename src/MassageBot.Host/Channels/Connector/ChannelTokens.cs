using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// Checks the token that a channel signs its calls with, by the rules that Microsoft publishes for the connector. Nothing that the token
/// says of its own keys is ever followed, and tokens of other issuers (Emulator, skills) are not known here at all.
/// </summary>
internal sealed class ChannelTokens(
    SigningKeys keys, BotFrameworkCloud cloud, IOptions<RegistrationOptions> registration, TimeProvider time, ILogger<ChannelTokens> log)
{
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new();

    public async Task<CallOrigin> IdentifyAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (OfferedToken.Read(authorization) is not { } token)
        {
            return new CallOrigin.Stranger("no-token");
        }

        // Before any key is looked up: a token for somebody else must not make this host call anybody.
        if (Fault(token) is { } fault)
        {
            return Refuse(fault);
        }

        if (await keys.FindAsync(token.KeyId, cancellationToken).ConfigureAwait(false) is not { } key || !key.IsGoodAt(time.GetUtcNow()))
        {
            return Refuse("unknown-key");
        }

        return await IsSignedAsync(token, key).ConfigureAwait(false) ? new CallOrigin.Channel(token.ServiceUrl, key) : Refuse("bad-signature-or-time");
    }

    private string? Fault(OfferedToken token) => token switch
    {
        _ when !registration.Value.IsRegistered => "no-registration",
        _ when Array.IndexOf(Algorithms, token.Algorithm) < 0 => "algorithm",
        _ when token.Issuer != cloud.Issuer => "issuer",
        _ when !IsOurs(token.Audience) => "audience",
        _ when token.Expires is null => "no-expiry",
        _ when token.ServiceUrl.Length == 0 => "no-service-url",
        _ when token.CallingApp.Length > 0 && !IsOurs(token.CallingApp) => "skill",
        _ when token.KeyId.Length == 0 => "no-key-id",
        _ => null,
    };

    private bool IsOurs(string appId) => string.Equals(appId, registration.Value.MicrosoftAppId, StringComparison.OrdinalIgnoreCase);

    private async Task<bool> IsSignedAsync(OfferedToken token, PublishedKey key)
    {
        try
        {
            return (await _handler.ValidateTokenAsync(token.Text, RulesFor(token, key)).ConfigureAwait(false)).IsValid;
        }
        catch (ArgumentException)
        {
            // The library answers most bad tokens with a result, and some by throwing; a stranger's token is never a fault of this host.
            return false;
        }
    }

    private TokenValidationParameters RulesFor(OfferedToken token, PublishedKey key) => new()
    {
        ValidAlgorithms = Algorithms,
        ValidIssuer = cloud.Issuer,
        ValidAudience = token.Audience,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsInTime(notBefore, expires),
    };

    private bool IsInTime(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now - Skew <= end && (notBefore is not { } start || start <= now + Skew);
    }

    private CallOrigin.Stranger Refuse(string kind)
    {
        Log.TokenRefused(log, kind);
        return new CallOrigin.Stranger(kind);
    }
}
