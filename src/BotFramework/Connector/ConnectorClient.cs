using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>The connector over HTTP. The <see cref="HttpClient"/> belongs to whoever passed it in.</summary>
public class ConnectorClient : IConnectorClient, IAttachments
{
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient = false)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        Credentials = credentials;
        _http = customHttpClient ?? new HttpClient();
        _ownsHttp = customHttpClient == null || disposeHttpClient;
        Conversations = new Conversations(this);
    }

    /// <summary>Over a client of its own, through the handlers in their order; the credentials renew their tokens themselves.</summary>
    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, Chain(handlers), disposeHttpClient: true)
    {
    }

    public Uri BaseUri { get; set; }

    public JsonSerializerSettings SerializationSettings { get; } = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
    };

    public JsonSerializerSettings DeserializationSettings { get; } = new() { NullValueHandling = NullValueHandling.Ignore };

    public ServiceClientCredentials Credentials { get; }

    public IAttachments Attachments => this;

    public IConversations Conversations { get; }

    public async Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId,
        string viewId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var path = $"v3/attachments/{Uri.EscapeDataString(attachmentId)}/views/{Uri.EscapeDataString(viewId)}";
        var (request, response) = await CallAsync(HttpMethod.Get, path, null, customHeaders, cancellationToken).ConfigureAwait(false);
        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse<Stream> { Request = request, Response = response, Body = content };
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpMethod method,
        string path,
        object body,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken)
    {
        var (request, response) = await CallAsync(method, path, body, customHeaders, cancellationToken).ConfigureAwait(false);
        var content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse<T>
        {
            Request = request,
            Response = response,
            Body = JsonConvert.DeserializeObject<T>(content, DeserializationSettings),
        };
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsHttp)
        {
            _http.Dispose();
        }
    }

    private static HttpClient Chain(DelegatingHandler[] handlers)
    {
        HttpMessageHandler inner = new HttpClientHandler();
        foreach (var handler in handlers.Reverse())
        {
            handler.InnerHandler = inner;
            inner = handler;
        }

        return new HttpClient(inner);
    }

    private async Task<(HttpRequestMessage Request, HttpResponseMessage Response)> CallAsync(
        HttpMethod method,
        string path,
        object body,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, new Uri($"{BaseUri.AbsoluteUri.TrimEnd('/')}/{path}"));
        if (body != null)
        {
            var json = JsonConvert.SerializeObject(body, SerializationSettings);
            request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        foreach (var (name, values) in customHeaders ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, values);
        }

        await (Credentials?.ProcessHttpRequestAsync(request, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? (request, response)
            : throw await RefusedAsync(response, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ErrorResponseException> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var refused = new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Response = new HttpResponseMessageWrapper(response, content),
        };
        try
        {
            refused.Body = JsonConvert.DeserializeObject<ErrorResponse>(content, DeserializationSettings);
        }
        catch (JsonException)
        {
            // Proxies answer in HTML; the status says enough then.
        }

        return refused;
    }
}
