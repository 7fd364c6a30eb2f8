using System.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Signs calls with a token got for the bot's secret (OAuth 2.0 client credentials), asked for anew before it runs out.</summary>
internal sealed class SecretCredentials : AppCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;
    private readonly string _password;
    private readonly Uri _authority;
    private Token _token;

    public SecretCredentials(HttpClient http, string appId, string password, Uri authority, string audience)
    {
        _http = http;
        _password = password;
        _authority = authority;
        MicrosoftAppId = appId;
        OAuthScope = audience ?? OAuthScope;
    }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = _token;
        if (token == null || token.GoodUntil < TimeProvider.System.GetUtcNow())
        {
            _token = token = await AskAsync(cancellationToken).ConfigureAwait(false);
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
    }

    private async Task<Token> AskAsync(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = MicrosoftAppId,
            ["client_secret"] = _password,
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
