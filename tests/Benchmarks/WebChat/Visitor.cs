using System.Net.WebSockets;
using System.Threading.Channels;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>One visitor of the page in a conversation of their own: speaks by POST, hears over the WebSocket.</summary>
internal sealed class Visitor : IVisitor
{
    private const int LargestFrame = 256 * 1024;

    private readonly DirectLineConversation _conversation;
    private readonly ClientWebSocket _socket;
    private readonly Channel<BotMessage> _heard = Channel.CreateUnbounded<BotMessage>();
    private readonly Task _listening;

    private Visitor(DirectLineConversation conversation, ClientWebSocket socket)
    {
        _conversation = conversation;
        _socket = socket;
        _listening = Task.Run(ListenAsync);
    }

    /// <summary>Opens the page, starts a conversation and connects; the greeting is on its way then.</summary>
    public static async Task<IVisitor> ComeAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var conversation = await DirectLineConversation.OpenAsync(http, cancellationToken);
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

        return new Visitor(conversation, socket);
    }

    public Task<string> SayAsync(string text, CancellationToken cancellationToken) => _conversation.SayAsync(text, cancellationToken);

    public ValueTask<BotMessage> HearAsync(CancellationToken cancellationToken) => _heard.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
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
