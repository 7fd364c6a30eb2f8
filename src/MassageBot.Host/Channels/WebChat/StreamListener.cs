using System.Net.WebSockets;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>
/// Hears what a client sends over its socket. Clients send empty frames to stay connected; nothing they send here means anything, so a long
/// frame or a flood of frames ends the socket.
/// </summary>
internal sealed class StreamListener(WebSocket socket, Action heard, TimeProvider time)
{
    private const int LongestFrame = 1024;

    /// <summary>A stock client sends one in twenty seconds.</summary>
    private const int MostFrames = 100;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private long _windowBegan = time.GetTimestamp();
    private int _frames;

    /// <summary>Ends with the socket, sets off its end, and says why.</summary>
    public async Task<WebSocketCloseStatus> ListenAsync(CancellationTokenSource ending)
    {
        try
        {
            return await HearAsync(ending.Token).ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Gone, as clients go; or speaking something else than the protocol, which the socket itself has refused by now.
            return WebSocketCloseStatus.NormalClosure;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task<WebSocketCloseStatus> HearAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestFrame];
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (frame.MessageType == WebSocketMessageType.Close)
            {
                return WebSocketCloseStatus.NormalClosure;
            }

            if (!frame.EndOfMessage)
            {
                return WebSocketCloseStatus.MessageTooBig;
            }

            if (IsFlood())
            {
                return WebSocketCloseStatus.PolicyViolation;
            }

            heard();
        }
    }

    private bool IsFlood()
    {
        if (time.GetElapsedTime(_windowBegan) > Window)
        {
            _windowBegan = time.GetTimestamp();
            _frames = 0;
        }

        return ++_frames > MostFrames;
    }
}
