using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication by the rules of one cloud.</summary>
internal sealed class CloudAuthentication(
    Cloud cloud,
    ServiceClientCredentialsFactory credentials,
    AuthenticationConfiguration configuration,
    IHttpClientFactory httpClientFactory) : BotFrameworkAuthentication
{
    private readonly CallerCheck _callers =
        new(cloud, credentials, configuration, new TokenVerifier(httpClientFactory?.CreateClient() ?? new HttpClient()));

    public override string GetOriginatingAudience() => cloud.Scope;

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        IdentifyAsync(authHeader, "unknown", null, isSkill: true, cancellationToken);

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var fromBot = activity.ChannelId == Channels.Emulator && activity.Recipient?.Role == RoleTypes.Skill;
        var identity = await IdentifyAsync(authHeader, activity.ChannelId, activity.ServiceUrl, fromBot, cancellationToken).ConfigureAwait(false);
        return await ResultAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(channelIdHeader) && !await _callers.IsOffAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The call names no channel.");
        }

        var identity = await IdentifyAsync(authHeader, channelIdHeader, null, isSkill: false, cancellationToken).ConfigureAwait(false);
        return await ResultAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return new CloudConnectors(AppId(claimsIdentity), cloud, credentials, httpClientFactory);
    }

    public override async Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = AppId(claimsIdentity);
        var signer = await credentials.CreateCredentialsAsync(appId, cloud.Scope, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken)
            .ConfigureAwait(false);
        return new TokenServiceClient(appId, new ServiceCalls(new Uri(cloud.TokenServiceUrl), signer, httpClientFactory));
    }

    public override BotFrameworkClient CreateBotFrameworkClient() => new SkillClient(cloud, credentials, httpClientFactory);

    private static string AppId(ClaimsIdentity identity) =>
        (identity.FindFirst(AuthenticationConstants.AudienceClaim) ?? identity.FindFirst(AuthenticationConstants.AppIdClaim))?.Value;

    private async Task<ClaimsIdentity> IdentifyAsync(
        string authHeader,
        string channelId,
        string serviceUrl,
        bool isSkill,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader) && await _callers.IsOffAsync(cancellationToken).ConfigureAwait(false))
        {
            return isSkill ? SkillClaims.Anonymous() : new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
        }

        return await _callers.IdentifyAsync(authHeader, channelId, serviceUrl, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AuthenticateRequestResult> ResultAsync(ClaimsIdentity identity, CancellationToken cancellationToken) => new()
    {
        ClaimsIdentity = identity,
        Audience = SkillClaims.AreIn(identity.Claims) ? SkillClaims.AppId(identity.Claims) : cloud.Scope,
        CallerId = await GenerateCallerIdAsync(credentials, identity, cloud.CallerId, cancellationToken).ConfigureAwait(false),
        ConnectorFactory = CreateConnectorFactory(identity),
    };
}

/// <summary>Connector clients that sign as one app id.</summary>
internal sealed class CloudConnectors(string appId, Cloud cloud, ServiceClientCredentialsFactory credentials, IHttpClientFactory httpClientFactory)
    : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var signer = await credentials.CreateCredentialsAsync(appId, audience ?? cloud.Scope, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken)
            .ConfigureAwait(false);
        return new ConnectorClient(new Uri(serviceUrl), signer, httpClientFactory?.CreateClient() ?? new HttpClient(), disposeHttpClient: true);
    }
}
