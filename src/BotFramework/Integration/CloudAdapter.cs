using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Answers a channel's HTTP request with a turn of the bot.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary>
/// The adapter behind POST /api/messages. No or blank type: 400. Caller not allowed: 401. Other verbs: 405. Else 200, with the replies when
/// the caller asked to wait for them, and with the invoke's own response for an invoke (501 when the bot gave none).
/// </summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
    });

    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        try
        {
            await AnswerAsync(httpRequest, httpResponse, bot, cancellationToken).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private Task AnswerAsync(HttpRequest request, HttpResponse response, IBot bot, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsPost(request.Method))
        {
            return AnswerPostAsync(request, response, bot, cancellationToken);
        }

        if (HttpMethods.IsGet(request.Method) && request.HttpContext.WebSockets.IsWebSocketRequest)
        {
            return ConnectSocketAsync(request, bot, cancellationToken);
        }

        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private async Task AnswerPostAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken)
    {
        var activity = await ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(activity?.Type))
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var authHeader = httpRequest.Headers.Authorization.ToString();
        var answer = await ProcessActivityAsync(authHeader, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
        await WriteAsync(httpResponse, answer, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        body.Position = 0;
        try
        {
            using var reader = new JsonTextReader(new StreamReader(body));
            return Json.Deserialize<Activity>(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body == null)
        {
            return;
        }

        using var body = new MemoryStream();
        using (var writer = new StreamWriter(body, leaveOpen: true))
        {
            Json.Serialize(writer, answer.Body);
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(response.Body, cancellationToken).ConfigureAwait(false);
    }
}
