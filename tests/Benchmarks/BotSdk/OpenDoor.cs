using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace MassageBot.Benchmarks.BotSdk;

/// <summary>Lets everyone in at no cost: what is measured is the library, not a host's way of checking callers.</summary>
internal sealed class OpenDoor : BotFrameworkAuthentication
{
    private static readonly Task<AuthenticateRequestResult> Anyone =
        Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = new ClaimsIdentity(), Audience = "benchmark" });

    private static readonly Task<UserTokenClient> NoTokens = Task.FromResult<UserTokenClient>(null!);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        Anyone;

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) => Anyone;

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => throw new NotSupportedException();

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => NoTokens;
}
