using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>The cable between clients and a clinic. A test pulls it, plugs it in again, or loses one answer on it.</summary>
internal sealed class Cable : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Strand, bool> _strands = new();
    private Uri _clinic;
    private string? _unanswered;
    private volatile bool _pulled;

    public Cable(Uri clinic)
    {
        _clinic = clinic;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    /// <summary>What clients take for the clinic.</summary>
    public Uri Address { get; }

    /// <summary>Cuts all connections, and each new one at once.</summary>
    public void Pull()
    {
        _pulled = true;
        Cut();
    }

    public void PlugIn() => _pulled = false;

    /// <summary>Cuts all connections once.</summary>
    public void Cut()
    {
        foreach (var strand in _strands.Keys)
        {
            strand.Dispose();
        }
    }

    /// <summary>New connections go there.</summary>
    public void LeadTo(Uri clinic) => _clinic = clinic;

    /// <summary>The next request with these words reaches the clinic, and is cut off before the answer comes.</summary>
    public void LoseAnswerTo(string words) => Volatile.Write(ref _unanswered, words);

    public void Dispose()
    {
        _listener.Dispose();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = CarryAsync(new Strand(client));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(Strand strand)
    {
        using (strand)
        {
            _strands[strand] = true;
            if (!_pulled)
            {
                await strand.CarryAsync(_clinic, LosesAnswer);
            }

            _strands.TryRemove(strand, out _);
        }
    }

    private bool LosesAnswer(ReadOnlySpan<byte> sent) =>
        Volatile.Read(ref _unanswered) is { } words
        && Encoding.Latin1.GetString(sent).Contains(words, StringComparison.Ordinal)
        && Interlocked.CompareExchange(ref _unanswered, null, words) == words;

    private delegate bool Losing(ReadOnlySpan<byte> sent);

    /// <summary>One connection.</summary>
    private sealed class Strand(TcpClient client) : IDisposable
    {
        private readonly TcpClient _clinic = new();
        private volatile bool _cutAtAnswer;

        public async Task CarryAsync(Uri clinic, Losing losing)
        {
            try
            {
                await _clinic.ConnectAsync(clinic.Host, clinic.Port);
                await Task.WhenAny(SendAsync(losing), AnswerAsync());
            }
            catch (Exception end) when (end is SocketException or IOException or ObjectDisposedException)
            {
                // Cut, or nobody there: the client sees the same.
            }
        }

        /// <summary>Without a farewell, as a cable breaks.</summary>
        public void Dispose()
        {
            Break(client);
            Break(_clinic);
        }

        private static void Break(TcpClient end)
        {
            if (end.Client is { } socket)
            {
                socket.LingerState = new LingerOption(true, 0);
            }

            end.Dispose();
        }

        private async Task SendAsync(Losing losing)
        {
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await client.GetStream().ReadAsync(buffer)) > 0)
            {
                _cutAtAnswer |= losing(buffer.AsSpan(0, read));
                await _clinic.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }

        private async Task AnswerAsync()
        {
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await _clinic.GetStream().ReadAsync(buffer)) > 0 && !_cutAtAnswer)
            {
                await client.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
    }
}
