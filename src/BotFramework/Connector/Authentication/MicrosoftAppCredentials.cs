using System.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Signs calls with a token got for the bot's secret (OAuth 2.0 client credentials), asked for anew before it runs out.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly HttpClient Shared = new();

    /// <summary>Of no bot: calls go out unsigned.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    private readonly HttpClient _http;
    private readonly Uri _authority = TokenEndpoint(AuthenticationConstants.ToChannelFromBotLoginUrl, null);
    private Token _token;

    public MicrosoftAppCredentials(string appId, string password)
        : this(appId, password, null)
    {
    }

    public MicrosoftAppCredentials(string appId, string password, HttpClient customHttpClient)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
        _http = customHttpClient ?? Shared;
    }

    internal MicrosoftAppCredentials(string appId, string password, HttpClient http, Uri authority, string audience)
        : this(appId, password, http)
    {
        _authority = authority;
        OAuthScope = audience ?? OAuthScope;
    }

    public string MicrosoftAppPassword { get; set; }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(MicrosoftAppId))
        {
            return;
        }

        var token = _token;
        if (token == null || token.GoodUntil < TimeProvider.System.GetUtcNow())
        {
            _token = token = await AskAsync(cancellationToken).ConfigureAwait(false);
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
    }

    /// <summary>Where tokens are asked for, of the login's own tenant or of another.</summary>
    internal static Uri TokenEndpoint(string loginEndpoint, string tenantId)
    {
        var login = new Uri(loginEndpoint ?? AuthenticationConstants.ToChannelFromBotLoginUrl);
        return string.IsNullOrEmpty(tenantId)
            ? new Uri($"{login.AbsoluteUri.TrimEnd('/')}/oauth2/v2.0/token")
            : new Uri(login, $"/{Uri.EscapeDataString(tenantId)}/oauth2/v2.0/token");
    }

    private async Task<Token> AskAsync(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = MicrosoftAppId,
            ["client_secret"] = MicrosoftAppPassword,
            ["scope"] = $"{OAuthScope}/.default",
        });
        using var response = await _http.PostAsync(_authority, form, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var json = JObject.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        var lifetime = TimeSpan.FromSeconds(json.Value<int>("expires_in"));
        return new Token(json.Value<string>("access_token"), TimeProvider.System.GetUtcNow() + lifetime - Margin);
    }

    private sealed record Token(string Value, DateTimeOffset GoodUntil);
}
