using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Net.WebSockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Streaming.Application;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Channels that keep a socket or a pipe open, and send and take activities over it.</summary>
public partial class CloudAdapter
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    /// <summary>By conversation: the connection over which the bot can speak into it.</summary>
    private readonly ConcurrentDictionary<string, StreamingConnection> _connections = new();

    /// <summary>Serves the pipes <c>name.incoming</c> and <c>name.outgoing</c> until the other side hangs up.</summary>
    public async Task ConnectNamedPipeAsync(string pipeName, IBot bot, string appId, string audience, string callerId)
    {
        ThrowIfBlank(pipeName, nameof(pipeName));
        ArgumentNullException.ThrowIfNull(bot);
        ThrowIfBlank(audience, nameof(audience));

        // A pipe stays on this machine: who may open it is let in.
        var caller = new AuthenticateRequestResult
        {
            Audience = audience,
            ClaimsIdentity = appId == null ? new ClaimsIdentity() : CreateClaimsIdentity(appId),
            CallerId = callerId,
        };
        using var connection = new WireConnection(cancellationToken => OpenPipesAsync(pipeName, cancellationToken), Logger);
        await ServeAsync(connection, caller, bot, default).ConfigureAwait(false);
    }

    protected override ConnectorFactory GetStreamingConnectorFactory(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return _connections.TryGetValue(activity.Conversation?.Id ?? string.Empty, out var connection)
            ? new StreamingConnectors(connection)
            : throw new InvalidOperationException("The connection of this conversation has ended.");
    }

    protected virtual StreamingConnection CreateWebSocketConnection(WebSocket socket, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return new WireConnection(_ => Task.FromResult(BothWays(WebSocketStream.Create(socket, WebSocketMessageType.Binary, LongestGoodbye))), logger);
    }

    private static (Stream Incoming, Stream Outgoing) BothWays(Stream wire) => (wire, wire);

    private static async Task<(Stream Incoming, Stream Outgoing)> OpenPipesAsync(string name, CancellationToken cancellationToken)
    {
        var incoming = Pipe(name + ".incoming", PipeDirection.In);
        var outgoing = Pipe(name + ".outgoing", PipeDirection.Out);
        await incoming.WaitForConnectionAsync(cancellationToken).ConfigureAwait(false);
        await outgoing.WaitForConnectionAsync(cancellationToken).ConfigureAwait(false);
        return (incoming, outgoing);
    }

    private static NamedPipeServerStream Pipe(string name, PipeDirection direction) =>
        new(name, direction, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.WriteThrough);

    private static void ThrowIfBlank(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(name);
        }
    }

    private async Task ConnectSocketAsync(HttpRequest request, IBot bot, CancellationToken cancellationToken)
    {
        var authHeader = request.Headers.Authorization.ToString();
        var caller = await BotFrameworkAuthentication
            .AuthenticateStreamingRequestAsync(authHeader, request.Headers["channelid"].ToString(), cancellationToken)
            .ConfigureAwait(false);
        var socket = await request.HttpContext.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var connection = CreateWebSocketConnection(socket, Logger);
        await ServeAsync(connection, caller, bot, cancellationToken).ConfigureAwait(false);
    }

    private async Task ServeAsync(StreamingConnection connection, AuthenticateRequestResult caller, IBot bot, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ListenAsync((request, token) => AnswerAsync(connection, caller, bot, request, token), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var ended in _connections.Where(kept => kept.Value == connection))
            {
                _connections.TryRemove(ended);
            }
        }
    }

    private Task<StreamMessage> AnswerAsync(
        StreamingConnection connection,
        AuthenticateRequestResult caller,
        IBot bot,
        StreamMessage request,
        CancellationToken cancellationToken) => (request.Verb, request.Path) switch
        {
            ("GET", "/api/version") => Task.FromResult(StreamMessage.Answer(StatusCodes.Status200OK, """{"UserAgent":"Microsoft-BotFramework/3.1"}""")),
            ("POST", "/api/messages") => RunTurnAsync(connection, caller, bot, request, cancellationToken),
            _ => Task.FromResult(StreamMessage.Answer(StatusCodes.Status404NotFound)),
        };

    private async Task<StreamMessage> RunTurnAsync(
        StreamingConnection connection,
        AuthenticateRequestResult caller,
        IBot bot,
        StreamMessage request,
        CancellationToken cancellationToken)
    {
        if (ReadActivity(request) is not { } activity || string.IsNullOrWhiteSpace(activity.Type))
        {
            return StreamMessage.Answer(StatusCodes.Status400BadRequest);
        }

        _connections[activity.Conversation?.Id ?? string.Empty] = connection;
        try
        {
            var answer = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            return StreamMessage.Answer(answer?.Status ?? StatusCodes.Status200OK, answer?.Body == null ? null : Write(answer.Body));
        }
        catch (Exception failure)
        {
            // The turn's boundary: what a bot throws must not take down the connection that others speak over too.
            Log.TurnFailed(Logger, failure);
            return StreamMessage.Answer(StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>The first body is the activity, the others are its attachments.</summary>
    private static Activity ReadActivity(StreamMessage request)
    {
        if (request.Bodies is not [var first, ..])
        {
            return null;
        }

        try
        {
            using var reader = new JsonTextReader(new StringReader(first.Text));
            var activity = Json.Deserialize<Activity>(reader);
            foreach (var body in request.Bodies.Skip(1))
            {
                activity.Attachments ??= [];
                activity.Attachments.Add(new Attachment(body.ContentType, content: new MemoryStream(body.Content)));
            }

            return activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Write(object body)
    {
        using var writer = new StringWriter();
        Json.Serialize(writer, body);
        return writer.ToString();
    }
}
