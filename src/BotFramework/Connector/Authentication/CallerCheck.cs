using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who calls: a channel, the emulator or another bot, by the token the call brings; anyone, where authentication is switched off.</summary>
internal sealed class CallerCheck(
    Cloud cloud,
    ServiceClientCredentialsFactory credentials,
    AuthenticationConfiguration configuration,
    TokenVerifier tokens)
{
    public async Task<ClaimsIdentity> IdentifyAsync(
        string authHeader,
        string channelId,
        string serviceUrl,
        CancellationToken cancellationToken)
    {
        var token = TokenVerifier.Read(authHeader) ?? throw new UnauthorizedAccessException("The call brings no token.");
        var identity = SkillClaims.AreIn(token.Claims) || cloud.BotIssuers.Contains(token.Issuer)
            ? await BotAsync(token, channelId, cancellationToken).ConfigureAwait(false)
            : await ChannelAsync(token, channelId, serviceUrl, cancellationToken).ConfigureAwait(false);
        await AcceptAsync(identity).ConfigureAwait(false);
        return identity;
    }

    public async Task<bool> IsOffAsync(CancellationToken cancellationToken) =>
        await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The bot's own say, where it has one. Calls by other bots are refused without.</summary>
    public Task AcceptAsync(ClaimsIdentity identity)
    {
        if (configuration.ClaimsValidator is { } validator)
        {
            return validator.ValidateClaimsAsync([.. identity.Claims]);
        }

        return SkillClaims.AreIn(identity.Claims)
            ? throw new UnauthorizedAccessException("ClaimsValidator is required for validation of Skill Host calls.")
            : Task.CompletedTask;
    }

    private async Task<ClaimsIdentity> ChannelAsync(
        JsonWebToken token,
        string channelId,
        string serviceUrl,
        CancellationToken cancellationToken)
    {
        var identity = await VerifyAsync(token, cloud.ChannelMetadataUrl, [cloud.ChannelIssuer], channelId, cancellationToken).ConfigureAwait(false);
        await MustBeOursAsync(Claim(identity, AuthenticationConstants.AudienceClaim), cancellationToken).ConfigureAwait(false);
        if (serviceUrl != null && !serviceUrl.Equals(Claim(identity, AuthenticationConstants.ServiceUrlClaim), StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The token is for another service URL.");
        }

        return identity;
    }

    private async Task<ClaimsIdentity> BotAsync(JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        var issuers = cloud.BotIssuers.Concat(configuration.ValidTokenIssuers ?? []);
        var identity = await VerifyAsync(token, cloud.BotMetadataUrl, issuers, channelId, cancellationToken).ConfigureAwait(false);
        var ours = SkillClaims.AreIn(identity.Claims)
            ? Claim(identity, AuthenticationConstants.AudienceClaim)
            : SkillClaims.AppId(identity.Claims);
        await MustBeOursAsync(ours, cancellationToken).ConfigureAwait(false);
        return identity;
    }

    private Task<ClaimsIdentity> VerifyAsync(
        JsonWebToken token,
        string metadataUrl,
        IEnumerable<string> issuers,
        string channelId,
        CancellationToken cancellationToken)
    {
        string[] endorsements = [.. string.IsNullOrEmpty(channelId) ? [] : new[] { channelId }, .. configuration.RequiredEndorsements ?? []];
        return tokens.VerifyAsync(token, metadataUrl, issuers, endorsements, cancellationToken);
    }

    private async Task MustBeOursAsync(string appId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(appId) || !await credentials.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token is for another app id.");
        }
    }

    private static string Claim(ClaimsIdentity identity, string type) => identity.FindFirst(type)?.Value;
}
