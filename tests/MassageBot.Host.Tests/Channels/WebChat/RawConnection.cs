using System.Net.Sockets;
using System.Text;

namespace MassageBot.Host.Tests.Channels.WebChat;

/// <summary>A connection on which a test sends whatever bytes it likes.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client = new();

    private NetworkStream Stream => _client.GetStream();

    public static async Task<RawConnection> OpenAsync(Uri host)
    {
        var connection = new RawConnection();
        await connection._client.ConnectAsync(host.Host, host.Port);
        return connection;
    }

    /// <summary>Opens a socket of Direct Line by hand.</summary>
    public static async Task<RawConnection> UpgradeAsync(Uri stream, string? origin = null)
    {
        var connection = await OpenAsync(stream);
        await connection.SendAsync(
            $"GET {stream.PathAndQuery} HTTP/1.1\r\nHost: {stream.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{(origin is null ? "" : $"Origin: {origin}\r\n")}\r\n");
        return connection;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public Task SendAsync(byte[] bytes) => Stream.WriteAsync(bytes).AsTask();

    /// <summary>The status line and headers of an answer.</summary>
    public async Task<string> HeadAsync()
    {
        var head = new StringBuilder();
        var next = new byte[1];
        using var patience = new CancellationTokenSource(Patience);
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await Stream.ReadAsync(next, patience.Token) > 0)
        {
            head.Append((char)next[0]);
        }

        return head.ToString();
    }

    /// <summary>Reads on until the other side ends the connection.</summary>
    public async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (await Stream.ReadAsync(new byte[4096], patience.Token) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Ended as well.
        }
    }

    public void Dispose() => _client.Dispose();
}
