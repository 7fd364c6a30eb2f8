using System.Net.WebSockets;
using System.Text;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Sends the conversation log over a socket: first what came after the watermark, then every commit as it happens.</summary>
internal sealed class DirectLineStream(
    DirectLineDoor door, IConversations conversations, IConversationLog log, CommitBell bell, IHostApplicationLifetime lifetime, ILogger<DirectLineStream> logger)
{
    private const int LargestFrame = 4096;

    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(2);

    public async Task ServeAsync(HttpContext http, string id)
    {
        if (await RefusalAsync(http, id).ConfigureAwait(false) is { } refusal)
        {
            await refusal.ExecuteAsync(http).ConfigureAwait(false);
            return;
        }

        var after = LogPage.Sequence(http.Request.Query["watermark"]) ?? 0;
        using var socket = await http.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var listening = ListenAsync(socket, ending);
        try
        {
            await SendAsync(socket, id, after, ending.Token).ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Log.SocketEnded(logger, end.GetType().Name);
        }

        await CloseAsync(socket).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<IResult?> RefusalAsync(HttpContext http, string id)
    {
        if (door.IdentifyStream(http.Request, id) is Caller.Refused refused)
        {
            return refused.Answer;
        }

        if (!http.WebSockets.IsWebSocketRequest || LogPage.Sequence(http.Request.Query["watermark"]) is null)
        {
            return DirectLineResults.BadArgument("Open a WebSocket here, with the address that the conversation gave.");
        }

        var conversation = await conversations.FindAsync(id, http.RequestAborted).ConfigureAwait(false);
        return conversation is null ? DirectLineResults.UnknownConversation : null;
    }

    private async Task SendAsync(WebSocket socket, string id, long after, CancellationToken cancellationToken)
    {
        using var rings = bell.Listen(id);
        while (true)
        {
            var page = await LogPage.ReadAsync(log, id, after, cancellationToken).ConfigureAwait(false);
            if (page.IsEmpty)
            {
                await rings.WaitAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            after = page.Watermark;
            await socket.SendAsync(Encoding.UTF8.GetBytes(page.Json), WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Clients send empty frames to stay connected; nothing they send here means anything. A long frame ends the socket.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ending)
    {
        try
        {
            var buffer = new byte[LargestFrame];
            ValueWebSocketReceiveResult frame;
            do
            {
                frame = await socket.ReceiveAsync(buffer.AsMemory(), ending.Token).ConfigureAwait(false);
            }
            while (frame.MessageType != WebSocketMessageType.Close && frame.EndOfMessage);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Gone, as clients go.
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var patience = new CancellationTokenSource(TimeToClose);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", patience.Token).ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Log.SocketEnded(logger, end.GetType().Name);
        }
    }
}
