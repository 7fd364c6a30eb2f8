using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>One visitor of the page in a conversation of their own: speaks by POST, hears over the WebSocket.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const int LargestFrame = 256 * 1024;

    private readonly HttpClient _http;
    private readonly OpenedConversation _conversation;
    private readonly string _userId;
    private readonly ClientWebSocket _socket;
    private readonly Channel<BotMessage> _heard = Channel.CreateUnbounded<BotMessage>();
    private readonly Task _listening;

    private Visitor(HttpClient http, OpenedConversation conversation, string userId, ClientWebSocket socket)
    {
        _http = http;
        _conversation = conversation;
        _userId = userId;
        _socket = socket;
        _listening = Task.Run(ListenAsync);
    }

    /// <summary>Opens the page, starts a conversation and connects; the greeting is on its way then.</summary>
    public static async Task<Visitor> ComeAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var page = await PostAsync(http, "/webchat/token", null, cancellationToken);
        var conversation = await PostAsync(http, "/v3/directline/conversations", page.Token, cancellationToken);
        var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        try
        {
            await socket.ConnectAsync(new Uri(conversation.StreamUrl!), cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return new Visitor(http, conversation, page.UserId!, socket);
    }

    /// <summary>The id that the bot knows the message by.</summary>
    public async Task<string> SayAsync(string text, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{_conversation.ConversationId}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _conversation.Token);
        request.Content = JsonContent.Create(SentActivity.Of(_userId, text), WebChatJson.Default.SentActivity);
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(WebChatJson.Default.AcceptedActivity, cancellationToken))!.Id;
    }

    /// <summary>The next thing that the bot says.</summary>
    public ValueTask<BotMessage> HearAsync(CancellationToken cancellationToken) => _heard.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
    }

    private static async Task<OpenedConversation> PostAsync(HttpClient http, string path, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(WebChatJson.Default.OpenedConversation, cancellationToken))!;
    }

    private async Task ListenAsync()
    {
        try
        {
            var buffer = new byte[LargestFrame];
            while (await FrameAsync(buffer) is { } length)
            {
                foreach (var message in BotMessage.ReadAll(buffer.AsMemory(0, length)))
                {
                    _heard.Writer.TryWrite(message);
                }
            }

            _heard.Writer.TryComplete(new InvalidOperationException("The host has closed the socket."));
        }
        catch (Exception end)
        {
            // Whoever waits for an answer hears why there will be none.
            _heard.Writer.TryComplete(end);
        }
    }

    /// <summary>Length of the next whole frame; null when the host has closed.</summary>
    private async Task<int?> FrameAsync(byte[] buffer)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
        }
        while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);

        return part.MessageType == WebSocketMessageType.Close ? null : length;
    }
}
