using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The token service over HTTP.</summary>
internal sealed class TokenServiceClient(string appId, ServiceCalls service) : UserTokenClient
{
    public override Task<TokenResponse> GetUserTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        string magicCode,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        return service.GetAsync<TokenResponse>("api/usertoken/GetToken", Asked(userId, connectionName, channelId, ("code", magicCode)), cancellationToken);
    }

    public override Task<SignInResource> GetSignInResourceAsync(
        string connectionName,
        Activity activity,
        string finalRedirect,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connectionName);
        ArgumentNullException.ThrowIfNull(activity);
        var asked = new Dictionary<string, string>
        {
            ["state"] = CreateTokenExchangeState(appId, connectionName, activity),
            ["finalRedirect"] = finalRedirect,
        };
        return service.GetAsync<SignInResource>("api/botsignin/GetSignInResource", asked, cancellationToken);
    }

    public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        return service.DeleteAsync<object>("api/usertoken/SignOut", Asked(userId, connectionName, channelId), cancellationToken);
    }

    public override Task<TokenStatus[]> GetTokenStatusAsync(
        string userId,
        string channelId,
        string includeFilter,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(channelId);
        return service.GetAsync<TokenStatus[]>("api/usertoken/GetTokenStatus", Asked(userId, null, channelId, ("include", includeFilter)), cancellationToken);
    }

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId,
        string connectionName,
        string[] resourceUrls,
        string channelId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        return service.PostAsync<Dictionary<string, TokenResponse>>(
            "api/usertoken/GetAadTokens",
            Asked(userId, connectionName, channelId),
            new { resourceUrls },
            cancellationToken);
    }

    public override Task<TokenResponse> ExchangeTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        return service.PostAsync<TokenResponse>("api/usertoken/exchange", Asked(userId, connectionName, channelId), exchangeRequest, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            service.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Dictionary<string, string> Asked(string userId, string connectionName, string channelId, params (string Name, string Value)[] more)
    {
        var asked = new Dictionary<string, string> { ["userId"] = userId, ["connectionName"] = connectionName, ["channelId"] = channelId };
        foreach (var (name, value) in more)
        {
            asked[name] = value;
        }

        return asked;
    }
}
