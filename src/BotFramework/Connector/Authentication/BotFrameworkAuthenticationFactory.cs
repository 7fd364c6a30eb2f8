using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Makes the authentication an adapter falls back on when its host gives none: one that refuses everybody. The official default lets
/// anyone in when no app id is configured; a bot that forgets to configure one must not be open to the world.
/// </summary>
public static class BotFrameworkAuthenticationFactory
{
    public static BotFrameworkAuthentication Create() => new RefusingAuthentication();

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
