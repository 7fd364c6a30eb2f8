using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of an adapter.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>
    /// One that refuses everybody: what an adapter falls back on when its host gives none. The official default lets anyone in; a bot that
    /// forgets to configure authentication must not be open to the world.
    /// </summary>
    public static BotFrameworkAuthentication Create() => new RefusingAuthentication();

    /// <summary>
    /// By the rules of the cloud that <paramref name="channelService"/> names, or of a private one when its addresses are given. Where the
    /// credentials say that authentication is off, calls without a token are let in.
    /// </summary>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        ArgumentNullException.ThrowIfNull(authConfiguration);
        string[] own =
        [
            toChannelFromBotLoginUrl, toChannelFromBotOAuthScope, toBotFromChannelTokenIssuer, oAuthUrl, toBotFromChannelOpenIdMetadataUrl,
            toBotFromEmulatorOpenIdMetadataUrl, callerId,
        ];
        var known = Array.TrueForAll(own, string.IsNullOrEmpty) ? Cloud.Of(channelService) : Cloud.Public;
        var cloud = known with
        {
            ValidateAuthority = validateAuthority,
            LoginUrl = Given(toChannelFromBotLoginUrl, known.LoginUrl),
            Scope = Given(toChannelFromBotOAuthScope, known.Scope),
            ChannelIssuer = Given(toBotFromChannelTokenIssuer, known.ChannelIssuer),
            TokenServiceUrl = Given(oAuthUrl, known.TokenServiceUrl),
            ChannelMetadataUrl = Given(toBotFromChannelOpenIdMetadataUrl, known.ChannelMetadataUrl),
            BotMetadataUrl = Given(toBotFromEmulatorOpenIdMetadataUrl, known.BotMetadataUrl),
            CallerId = Given(callerId, known.CallerId),
        };
        return new CloudAuthentication(cloud, credentialFactory, authConfiguration, httpClientFactory);
    }

    private static string Given(string own, string known) => string.IsNullOrEmpty(own) ? known : own;

    private sealed class RefusingAuthentication : BotFrameworkAuthentication
    {
        public override string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
            Activity activity,
            string authHeader,
            CancellationToken cancellationToken) => throw Refusal();

        public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
            string authHeader,
            string channelIdHeader,
            CancellationToken cancellationToken) => throw Refusal();

        public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
            throw Refusal();

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => throw Refusal();

        public override Task<UserTokenClient> CreateUserTokenClientAsync(
            ClaimsIdentity claimsIdentity,
            CancellationToken cancellationToken) => Task.FromResult<UserTokenClient>(null);

        private static UnauthorizedAccessException Refusal() =>
            new("No authentication is configured: give the adapter a BotFrameworkAuthentication that verifies callers.");
    }
}
