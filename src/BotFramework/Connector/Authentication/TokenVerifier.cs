using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks signature, issuer and time of a token against the keys that its issuer publishes.</summary>
internal sealed class TokenVerifier(HttpClient http)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, ConfigurationManager<OpenIdConnectConfiguration>> _published = new();
    private readonly JsonWebTokenHandler _handler = new();

    /// <summary>The token behind "Bearer"; null when the header holds none.</summary>
    public static JsonWebToken Read(string authHeader)
    {
        if (authHeader?.Split(' ') is not ["Bearer", { Length: > 0 } text])
        {
            return null;
        }

        try
        {
            return new JsonWebToken(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Throws <see cref="UnauthorizedAccessException"/> for a token that is not what it says.</summary>
    public async Task<ClaimsIdentity> VerifyAsync(
        JsonWebToken token,
        string metadataUrl,
        IEnumerable<string> issuers,
        string[] endorsements,
        CancellationToken cancellationToken)
    {
        var published = _published.GetOrAdd(metadataUrl, Publisher);
        var keys = await published.GetConfigurationAsync(cancellationToken).ConfigureAwait(false);
        var result = await _handler.ValidateTokenAsync(token.EncodedToken, Rules(keys, issuers)).ConfigureAwait(false);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            published.RequestRefresh();
            keys = await published.GetConfigurationAsync(cancellationToken).ConfigureAwait(false);
            result = await _handler.ValidateTokenAsync(token.EncodedToken, Rules(keys, issuers)).ConfigureAwait(false);
        }

        if (!result.IsValid)
        {
            throw new UnauthorizedAccessException("The token is not valid.", result.Exception);
        }

        MustBeEndorsed(keys, token.Kid, endorsements);
        return result.ClaimsIdentity;
    }

    // A key of one channel must not sign for another: it names the channels it may speak for.
    private static void MustBeEndorsed(OpenIdConnectConfiguration keys, string keyId, string[] endorsements)
    {
        var key = keys.JsonWebKeySet?.Keys.FirstOrDefault(published => published.KeyId == keyId);
        if (key == null || !key.AdditionalData.TryGetValue("endorsements", out var listed))
        {
            return;
        }

        var given = Names(listed).ToHashSet();
        if (Array.Find(endorsements, wanted => !given.Contains(wanted)) is { } lacking)
        {
            throw new UnauthorizedAccessException($"Could not validate endorsement key {lacking}.");
        }
    }

    private static IEnumerable<string> Names(object listed) => listed switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } json => json.EnumerateArray().Select(name => name.ToString()),
        IEnumerable<object> values => values.Select(name => name?.ToString()),
        _ => [],
    };

    private static TokenValidationParameters Rules(OpenIdConnectConfiguration keys, IEnumerable<string> issuers) => new()
    {
        ValidIssuers = issuers,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        IssuerSigningKeys = keys.SigningKeys,
        ClockSkew = Skew,
        RequireSignedTokens = true,

        // Whom a token is for is told by rules of its kind, which know the bot's own ids.
        ValidateAudience = false,
    };

    private ConfigurationManager<OpenIdConnectConfiguration> Publisher(string url) =>
        new(url, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(http) { RequireHttps = !new Uri(url).IsLoopback });
}
