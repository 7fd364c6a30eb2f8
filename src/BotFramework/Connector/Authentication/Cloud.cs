namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses and names by which a cloud's channels, and its login service, are known.</summary>
internal sealed record Cloud
{
    public static readonly Cloud Public = new()
    {
        LoginUrl = AuthenticationConstants.ToChannelFromBotLoginUrl,
        Scope = AuthenticationConstants.ToChannelFromBotOAuthScope,
        ChannelIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        TokenServiceUrl = AuthenticationConstants.OAuthUrl,
        ChannelMetadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        BotMetadataUrl = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = "urn:botframework:azure",
        BotIssuers =
        [
            .. Issuers("d6d49420-f39b-4df7-a1dc-d59a935871db", AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2),
            .. Issuers("f8cdef31-a31e-4b4a-93e4-5f571e91255a", AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2),
            .. Issuers("72f988bf-86f1-41af-91ab-2d7cd011db47", AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2),
        ],
    };

    public static readonly Cloud Government = new()
    {
        LoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
        Scope = "https://api.botframework.us",
        ChannelIssuer = "https://api.botframework.us",
        TokenServiceUrl = "https://api.botframework.azure.us",
        ChannelMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        BotMetadataUrl = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        CallerId = "urn:botframework:azureusgov",
        BotIssuers =
        [
            .. Issuers("cab8a31a-1906-4287-a0d8-4eef66b95f6e", AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2),
        ],
    };

    /// <summary>The name by which a bot says that it lives in the government's cloud.</summary>
    public const string GovernmentService = "https://botframework.azure.us";

    public required string LoginUrl { get; init; }

    /// <summary>Whom tokens for channels are for.</summary>
    public required string Scope { get; init; }

    public required string ChannelIssuer { get; init; }

    public required string TokenServiceUrl { get; init; }

    public required string ChannelMetadataUrl { get; init; }

    /// <summary>Where the keys stand that sign the tokens of other bots and of the emulator.</summary>
    public required string BotMetadataUrl { get; init; }

    public required string CallerId { get; init; }

    /// <summary>Who may issue tokens to other bots and to the emulator.</summary>
    public required IReadOnlyCollection<string> BotIssuers { get; init; }

    public bool ValidateAuthority { get; init; } = true;

    /// <summary>The cloud of a channel service; none is the public one.</summary>
    public static Cloud Of(string channelService) => channelService switch
    {
        null or "" => Public,
        GovernmentService => Government,
        _ => throw new ArgumentException("The provided ChannelService value is not supported.", nameof(channelService)),
    };

    private static string[] Issuers(string tenant, params string[] templates) =>
        [.. templates.Select(template => template.Replace("{0}", tenant, StringComparison.Ordinal))];
}
