using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells who calls, by the token the call brings.</summary>
[Obsolete("Authenticate calls with a BotFrameworkAuthentication.", false)]
public static class JwtTokenValidation
{
    private static readonly HttpClient Http = new();

    /// <summary>Published keys are kept as long as the client that fetched them.</summary>
    private static readonly ConditionalWeakTable<HttpClient, TokenVerifier> Verifiers = [];

    public static Task<ClaimsIdentity> AuthenticateRequest(
        IActivity activity,
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider provider,
        HttpClient httpClient = null) =>
        AuthenticateRequest(activity, authHeader, credentials, provider, new AuthenticationConfiguration(), httpClient);

    public static async Task<ClaimsIdentity> AuthenticateRequest(
        IActivity activity,
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider provider,
        AuthenticationConfiguration authConfig,
        HttpClient httpClient = null)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            return await ValidateAuthHeader(authHeader, credentials, provider, activity.ChannelId, authConfig, activity.ServiceUrl, httpClient).ConfigureAwait(false);
        }

        if (!await credentials.IsAuthenticationDisabledAsync().ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The call brings no token.");
        }

        return activity.ChannelId == Channels.Emulator && activity.Recipient?.Role == RoleTypes.Skill
            ? SkillValidation.CreateAnonymousSkillClaim()
            : new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
    }

    public static Task<ClaimsIdentity> ValidateAuthHeader(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string channelId,
        string serviceUrl = null,
        HttpClient httpClient = null) =>
        ValidateAuthHeader(authHeader, credentials, channelProvider, channelId, new AuthenticationConfiguration(), serviceUrl, httpClient);

    public static Task<ClaimsIdentity> ValidateAuthHeader(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string channelId,
        AuthenticationConfiguration authConfig,
        string serviceUrl = null,
        HttpClient httpClient = null)
    {
        if (string.IsNullOrEmpty(authHeader))
        {
            throw new ArgumentNullException(nameof(authHeader));
        }

        ArgumentNullException.ThrowIfNull(authConfig);
        return CheckOf(credentials, channelProvider, authConfig, httpClient).IdentifyAsync(authHeader, channelId, serviceUrl, default);
    }

    /// <summary>The calling app: version 1 tokens name it in "appid", version 2 tokens in "azp".</summary>
    public static string GetAppIdFromClaims(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return SkillClaims.AppId(claims);
    }

    internal static CallerCheck CheckOf(
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        AuthenticationConfiguration authConfig,
        HttpClient httpClient) => new(
            channelProvider?.IsGovernment() == true ? Cloud.Government : Cloud.Public,
            new ProvidedCredentials(credentials),
            authConfig,
            Verifiers.GetValue(httpClient ?? Http, http => new TokenVerifier(http)));
}
