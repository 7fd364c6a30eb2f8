namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// The two ways out. They share no connection, so that one opened to an address of the settings never serves an address that came with a
/// call. Neither follows redirects, keeps cookies, asks a proxy or unpacks what comes back.
/// </summary>
internal sealed class ConnectorLines : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>To addresses that came with a call.</summary>
    public HttpClient Guarded { get; } = Open(guarded: true);

    /// <summary>To addresses that the settings name.</summary>
    public HttpClient Named { get; } = Open(guarded: false);

    public void Dispose()
    {
        Guarded.Dispose();
        Named.Dispose();
    }

    private static HttpClient Open(bool guarded)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseDrainSize = 64 * 1024,
            MaxResponseHeadersLength = 16,
            ConnectCallback = guarded ? PublicAddresses.ConnectAsync : null,
        };
        // Each call has its own deadline.
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswer };
    }
}
