using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Signed JSON calls to one service.</summary>
internal sealed class ServiceCalls(Uri service, ServiceClientCredentials signer, IHttpClientFactory httpClientFactory) : IDisposable
{
    private static readonly JsonSerializerSettings Json = new() { NullValueHandling = NullValueHandling.Ignore };

    private readonly HttpClient _http = httpClientFactory?.CreateClient() ?? new HttpClient();

    public Task<T> GetAsync<T>(string path, Dictionary<string, string> query, CancellationToken cancellationToken) =>
        CallAsync<T>(HttpMethod.Get, path, query, null, cancellationToken);

    public Task<T> DeleteAsync<T>(string path, Dictionary<string, string> query, CancellationToken cancellationToken) =>
        CallAsync<T>(HttpMethod.Delete, path, query, null, cancellationToken);

    public Task<T> PostAsync<T>(string path, Dictionary<string, string> query, object body, CancellationToken cancellationToken) =>
        CallAsync<T>(HttpMethod.Post, path, query, body, cancellationToken);

    /// <summary>The status and the body as they came, whatever the status.</summary>
    public async Task<(HttpStatusCode Status, string Body)> SendAsync(
        HttpMethod method,
        string pathAndQuery,
        object body,
        CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(service, pathAndQuery));
        if (body != null)
        {
            request.Content = new StringContent(JsonConvert.SerializeObject(body, Json), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        await (signer?.ProcessHttpRequestAsync(request, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
    }

    public void Dispose() => _http.Dispose();

    private async Task<T> CallAsync<T>(
        HttpMethod method,
        string path,
        Dictionary<string, string> query,
        object body,
        CancellationToken cancellationToken)
    {
        var asked = query.Where(field => field.Value != null).Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}");
        var (status, answer) = await SendAsync(method, $"{path}?{string.Join('&', asked)}", body, cancellationToken).ConfigureAwait(false);
        return (int)status switch
        {
            404 => default,
            >= 200 and <= 299 => JsonConvert.DeserializeObject<T>(answer, Json),
            _ => throw new HttpRequestException($"The service answered {(int)status}.", null, status),
        };
    }
}
