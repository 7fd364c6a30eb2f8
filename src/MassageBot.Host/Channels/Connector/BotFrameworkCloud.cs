namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// Whom the bot trusts and where it signs in: the public cloud, that of the US government, or what the settings name instead.
/// Source: the constants that Microsoft publishes for the Bot Framework's authentication.
/// </summary>
internal sealed record BotFrameworkCloud
{
    private const string Government = "https://botframework.azure.us";
    private const string TokenPath = "/oauth2/v2.0/token";

    /// <summary>The OpenID document that names the channels' signing keys.</summary>
    public required Uri Metadata { get; init; }

    /// <summary>Who has to have made a channel's token.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where the bot's own token is asked for, in this order.</summary>
    public required IReadOnlyList<Uri> Logins { get; init; }

    public required string Scope { get; init; }

    public static bool IsKnown(string channelService) => string.Equals(channelService.TrimEnd('/'), Government, StringComparison.OrdinalIgnoreCase);

    public static BotFrameworkCloud Of(RegistrationOptions options)
    {
        var cloud = string.IsNullOrEmpty(options.ChannelService)
            ? new Defaults("https://login.botframework.com", "https://api.botframework.com", "https://login.microsoftonline.com/{0}", "botframework.com")
            : new Defaults("https://login.botframework.azure.us", "https://api.botframework.us", "https://login.microsoftonline.us/{0}", "MicrosoftServices.onmicrosoft.us");
        return new BotFrameworkCloud
        {
            Metadata = new Uri(Or(options.ToBotFromChannelOpenIdMetadataUrl, $"{cloud.Keys}/v1/.well-known/openidconfiguration")),
            Issuer = Or(options.ToBotFromChannelTokenIssuer, cloud.Api),
            Logins = LoginsOf(Or(options.ToChannelFromBotLoginUrl, cloud.Login), options.IsSingleTenant ? options.MicrosoftAppTenantId! : cloud.Tenant),
            Scope = ScopeOf(Or(options.ToChannelFromBotOAuthScope, cloud.Api)),
        };
    }

    /// <summary>The setting holds the authority by the SDK's custom; some hold the token endpoint itself, so that it is tried where the authority has none.</summary>
    private static IReadOnlyList<Uri> LoginsOf(string setting, string tenant)
    {
        var address = setting.Replace("{0}", tenant, StringComparison.Ordinal).TrimEnd('/');
        return address.EndsWith("/token", StringComparison.OrdinalIgnoreCase) ? [new Uri(address)] : [new Uri(address + TokenPath), new Uri(address)];
    }

    private static string ScopeOf(string resource) =>
        resource.EndsWith("/.default", StringComparison.Ordinal) ? resource : resource.TrimEnd('/') + "/.default";

    private static string Or(string? setting, string otherwise) => string.IsNullOrEmpty(setting) ? otherwise : setting;

    private sealed record Defaults(string Keys, string Api, string Login, string Tenant);
}
