using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication from settings. Without an app id the official one lets anyone in; this one does so on a developer's machine
/// (environment Development) and refuses everybody elsewhere.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _inner;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _inner = credentialsFactory == null && !HasAppId(configuration) && !IsDevelopment(configuration)
            ? BotFrameworkAuthenticationFactory.Create()
            : BotFrameworkAuthenticationFactory.Create(
                configuration["ChannelService"],
                !bool.TryParse(configuration["ValidateAuthority"], out var validates) || validates,
                configuration["ToChannelFromBotLoginUrl"],
                configuration["ToChannelFromBotOAuthScope"],
                configuration["ToBotFromChannelTokenIssuer"],
                configuration["OAuthUrl"] ?? configuration[AuthenticationConstants.OAuthUrlKey],
                configuration["ToBotFromChannelOpenIdMetadataUrl"] ?? configuration[AuthenticationConstants.BotOpenIdMetadataKey],
                configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
                configuration["CallerId"],
                credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration),
                authConfiguration ?? new AuthenticationConfiguration(),
                httpClientFactory,
                logger);
    }

    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken) => _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken) =>
        _inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override BotFrameworkClient CreateBotFrameworkClient() => _inner.CreateBotFrameworkClient();

    private static bool HasAppId(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["MicrosoftAppId"]);

    private static bool IsDevelopment(IConfiguration configuration) =>
        string.Equals(configuration["environment"], "Development", StringComparison.OrdinalIgnoreCase);
}
