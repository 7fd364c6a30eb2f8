using System.Net.WebSockets;
using System.Text;
using MassageBot.Host.Operations;
using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Sends the conversation log over a socket: first what came after the watermark, then every commit as it happens.</summary>
internal sealed class DirectLineStream(
    DirectLineDoor door,
    IConversationLog log,
    CommitBell bell,
    FrontDeskMeter meter,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<DirectLineStream> logger)
{
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(2);

    /// <summary>A reader that takes nothing for so long is gone.</summary>
    private static readonly TimeSpan TimeToSend = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan TimeToRead = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PauseInAnOutage = TimeSpan.FromMilliseconds(300);

    public async Task ServeAsync(HttpContext http, string id)
    {
        if (Refusal(http, id) is { } refusal)
        {
            await refusal.ExecuteAsync(http).ConfigureAwait(false);
            return;
        }

        var after = LogPage.Sequence(http.Request.Query["watermark"]) ?? 0;
        using var socket = await http.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var open = meter.SocketOpen();
        // A call on a socket that is cancelled cuts the line, so the end of the host ends the sending alone, and the client is told.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        using var sending = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, lifetime.ApplicationStopping);
        using var rings = bell.Listen(id);
        // The bell is a hint, which an outage may swallow: a client that shows a sign of life gets what there is.
        var listening = new StreamListener(socket, rings.Ring, time).ListenAsync(ending);
        try
        {
            await SendAsync(socket, id, after, rings, sending.Token, ending.Token).ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Log.SocketEnded(logger, end.GetType().Name);
        }

        await LeaveAsync(socket, listening).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        await CloseAsync(socket, await listening.ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Says that the host goes, and waits a little for the client's own goodbye: it comes back at once, through whoever balances.</summary>
    private async Task LeaveAsync(WebSocket socket, Task listening)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested || listening.IsCompleted)
        {
            return;
        }

        await CloseAsync(socket, WebSocketCloseStatus.EndpointUnavailable).ConfigureAwait(false);
        await Task.WhenAny(listening, Task.Delay(TimeToClose, time)).ConfigureAwait(false);
    }

    /// <summary>The store is not asked: the address was given out within this minute to somebody whose conversation it knew.</summary>
    private IResult? Refusal(HttpContext http, string id)
    {
        if (door.IdentifyStream(http.Request, id) is Caller.Refused refused)
        {
            return refused.Answer;
        }

        return !http.WebSockets.IsWebSocketRequest || LogPage.Sequence(http.Request.Query["watermark"]) is null
            ? DirectLineResults.BadArgument("Open a WebSocket here, with the address that the conversation gave.")
            : null;
    }

    private async Task SendAsync(
        WebSocket socket, string id, long after, CommitBell.Listening rings, CancellationToken cancellationToken, CancellationToken cutOff)
    {
        while (true)
        {
            var page = await ReadAsync(id, after, cancellationToken).ConfigureAwait(false);
            if (page is null)
            {
                await Task.Delay(PauseInAnOutage, time, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (page.IsEmpty)
            {
                await rings.WaitAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            after = page.Watermark;
            await SendAsync(socket, page, cutOff).ConfigureAwait(false);
        }
    }

    /// <summary>Null while the store is out; the socket stays open over it.</summary>
    private async Task<LogPage?> ReadAsync(string id, long after, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeToRead);
        try
        {
            return await LogPage.ReadAsync(log, id, after, patience.Token).WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && Outage.Is(failure))
        {
            Log.SocketWaits(logger, failure.GetType().Name);
            return null;
        }
    }

    private static async Task SendAsync(WebSocket socket, LogPage page, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeToSend);
        await socket.SendAsync(Encoding.UTF8.GetBytes(page.Json), WebSocketMessageType.Text, endOfMessage: true, patience.Token).ConfigureAwait(false);
    }

    private async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var patience = new CancellationTokenSource(TimeToClose);
        try
        {
            await socket.CloseOutputAsync(status, "", patience.Token).ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Log.SocketEnded(logger, end.GetType().Name);
        }
    }
}
