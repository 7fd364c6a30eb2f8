using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells calls by other bots from calls by channels.</summary>
[Obsolete("Authenticate calls with a BotFrameworkAuthentication.", false)]
public class SkillValidation
{
    public static bool IsSkillToken(string authHeader) =>
        TokenVerifier.Read(authHeader) is { } token && IsSkillClaim(token.Claims);

    public static bool IsSkillClaim(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return SkillClaims.AreIn(claims);
    }

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        HttpClient httpClient,
        string channelId,
        AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        return JwtTokenValidation.CheckOf(credentials, channelProvider, authConfig, httpClient).IdentifyAsync(authHeader, channelId, null, default);
    }

    public static ClaimsIdentity CreateAnonymousSkillClaim() => SkillClaims.Anonymous();
}
