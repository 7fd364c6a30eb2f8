using System.Net;
using System.Net.Sockets;

namespace MassageBot.Benchmarks.Hosting;

internal static class Loopback
{
    /// <summary>An address of this machine alone, on a port that nobody has just now.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Each client keeps its connections, as a browser does.</summary>
    public static HttpClient Client(Uri address) => new(new SocketsHttpHandler { UseProxy = false, UseCookies = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(10),
    };
}
