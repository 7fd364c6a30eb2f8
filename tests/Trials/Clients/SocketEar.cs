using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>Listens over a WebSocket; when it is lost, asks for a new address with the watermark and goes on there.</summary>
internal sealed class SocketEar(Doors doors, int door, ConversationHistory history, Heard heard) : Ear(history, heard)
{
    private const int Piece = 16 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan TimeToConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(20);

    protected override async Task ListenAsync(CancellationToken cancellationToken)
    {
        for (var at = door; !cancellationToken.IsCancellationRequested; at++)
        {
            var answer = await doors[at].ReconnectAsync(Conversation, Token, Watermark, cancellationToken);
            if (answer.IsFine)
            {
                await ListenAtAsync(StreamUrl(answer), cancellationToken);
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static Uri StreamUrl(CallAnswer answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return new Uri(json.RootElement.GetProperty("streamUrl").GetString()!);
    }

    private async Task ListenAtAsync(Uri address, CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        using var connecting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        connecting.CancelAfter(TimeToConnect);
        Hearing? hearing = null;
        try
        {
            await socket.ConnectAsync(address, connecting.Token);
            hearing = Connect();
            await using var signs = new Timer(_ => _ = SignAsync(socket, cancellationToken), null, BetweenSigns, BetweenSigns);
            while (await FrameAsync(socket, cancellationToken) is { } frame)
            {
                Take(frame.IsEmpty ? new ActivityPage([], null) : ActivityPage.Read(frame), hearing);
            }

            hearing.End = HearingEnd.Closed;
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            // As sockets are; the next one goes on at the watermark.
            hearing?.End = HearingEnd.Torn;
        }
    }

    /// <summary>An empty frame, as the real clients send to stay connected.</summary>
    private static async Task SignAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever listens learns of it.
        }
    }

    /// <summary>The next whole frame; null when the host has closed.</summary>
    private static async Task<ReadOnlyMemory<byte>?> FrameAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>(Piece);
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(frame.GetMemory(Piece), cancellationToken);
            frame.Advance(part.Count);
        }
        while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);

        // A bare null would become an empty frame here.
        return part.MessageType == WebSocketMessageType.Close ? default(ReadOnlyMemory<byte>?) : frame.WrittenMemory;
    }
}
