using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of one app id, for one audience.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    public string MicrosoftAppId { get; set; }

    /// <summary>Whom the tokens are for.</summary>
    public virtual string OAuthScope { get; set; } = AuthenticationConstants.ToChannelFromBotOAuthScope;
}
