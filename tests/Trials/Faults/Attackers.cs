using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MassageBot.Trials.Faults;

/// <summary>
/// Clients that mean harm, all from one address that is not the visitors': connections that send next to nothing, secrets by the thousand, and
/// sockets full of frames. Whoever is thrown out comes back.
/// </summary>
internal sealed class Attackers(Uri host)
{
    private const int Batch = 25;

    /// <summary>Another address of the same machine.</summary>
    private static readonly IPAddress Own = IPAddress.Parse("127.0.0.66");

    private static readonly TimeSpan Drip = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static readonly byte[] WrongSecrets = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(
        "POST /v3/directline/tokens/generate HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer a-secret-that-is-wrong\r\nContent-Length: 0\r\n\r\n", Batch)));

    private int _secrets;
    private int _frames;
    private int _thrownOut;

    public int Secrets => _secrets;

    public int Frames => _frames;

    public int ThrownOut => _thrownOut;

    /// <summary>Sends a request byte by byte, a byte a second.</summary>
    public Task DripAsync(string request, CancellationToken cancellationToken) => AgainAsync(
        async stream =>
        {
            foreach (var piece in Encoding.ASCII.GetBytes(request))
            {
                await stream.WriteAsync(new[] { piece }, cancellationToken);
                await Task.Delay(Drip, cancellationToken);
            }
        },
        cancellationToken);

    /// <summary>Guesses secrets, many to a packet, at so many a second.</summary>
    public Task GuessAsync(int perSecond, CancellationToken cancellationToken) => AgainAsync(
        async stream =>
        {
            var answers = new byte[64 * 1024];
            using var pace = new PeriodicTimer(TimeSpan.FromSeconds((double)Batch / perSecond));
            while (await pace.WaitForNextTickAsync(cancellationToken))
            {
                await stream.WriteAsync(WrongSecrets, cancellationToken);
                await ReadAsync(stream, answers, cancellationToken);
                Interlocked.Add(ref _secrets, Batch);
            }
        },
        cancellationToken);

    /// <summary>Fills a socket with frames that nobody asked for, as fast as it takes them.</summary>
    /// <param name="streamUrl">Gives a new address of a socket; null when there is none now.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task FloodAsync(Func<Task<Uri?>> streamUrl, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (await streamUrl() is { } address)
            {
                await OnceAsync(stream => FloodAsync(stream, address, cancellationToken), cancellationToken);
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FloodAsync(NetworkStream stream, Uri address, CancellationToken cancellationToken)
    {
        var request = $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancellationToken);
        var frames = string.Concat(Enumerable.Repeat("\u0081\u0085\0\0\0\0hello", Batch)).Select(letter => (byte)letter).ToArray();
        while (true)
        {
            await stream.WriteAsync(frames, cancellationToken);
            Interlocked.Add(ref _frames, Batch);
        }
    }

    private async Task AgainAsync(Func<NetworkStream, Task> attack, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await OnceAsync(attack, cancellationToken);
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task OnceAsync(Func<NetworkStream, Task> attack, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(Own, 0));
            await socket.ConnectAsync(host.Host, host.Port, cancellationToken);
            await using var stream = new NetworkStream(socket);
            await attack(stream);
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
        {
            Interlocked.Increment(ref _thrownOut);
        }
    }

    /// <summary>Until as many answers have begun as requests were sent.</summary>
    private static async Task ReadAsync(NetworkStream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        for (var answers = 0; answers < Batch;)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                throw new IOException("The host has closed the connection.");
            }

            answers += buffer.AsSpan(0, read).Count("HTTP/1.1 "u8);
        }
    }
}
