namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Which app ids are this bot's, and their secrets.</summary>
public interface ICredentialProvider
{
    Task<bool> IsValidAppIdAsync(string appId);

    /// <summary>The secret of an app id; null when the id is not this bot's.</summary>
    Task<string> GetAppPasswordAsync(string appId);

    Task<bool> IsAuthenticationDisabledAsync();
}

/// <summary>Which cloud the bot's channels live in.</summary>
public interface IChannelProvider
{
    Task<string> GetChannelServiceAsync();

    bool IsGovernment();

    bool IsPublicAzure();
}

/// <summary>An <see cref="ICredentialProvider"/> asked as a factory is.</summary>
internal sealed class ProvidedCredentials(ICredentialProvider provider) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => provider.IsValidAppIdAsync(appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => provider.IsAuthenticationDisabledAsync();

    public override async Task<Rest.ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        var password = await provider.GetAppPasswordAsync(appId).ConfigureAwait(false);
        return await new PasswordServiceClientCredentialFactory(appId, password, null, null, null)
            .CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken)
            .ConfigureAwait(false);
    }
}
