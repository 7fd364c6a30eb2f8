using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MassageBot.Scheduling.Tests.Storage;

/// <summary>Where a commit is lost on its way.</summary>
public enum Cut
{
    BeforeTheServer,
    AfterTheServer,
}

/// <summary>Stands between a program and PostgreSQL and cuts the first connection that sends a commit, before or after it got through.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly int target;
    private readonly Cut cut;
    private int cuts;

    public CuttingProxy(string connectionString, Cut cut)
    {
        this.cut = cut;
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        target = address.Port;
        listener.Start();
        address.Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        ConnectionString = address.ConnectionString;
        _ = AcceptAsync();
    }

    public string ConnectionString { get; }

    public bool HasCut => cuts > 0;

    /// <summary>From now on: what was committed before is left alone.</summary>
    public bool IsArmed { get; set; }

    public void Dispose()
    {
        closing.Cancel();
        listener.Dispose();
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(closing.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, target, closing.Token);
        var answers = server.GetStream().CopyToAsync(near.GetStream(), closing.Token);
        await Task.WhenAny(answers, ForwardAsync(near, server.GetStream()));
    }

    private async Task ForwardAsync(TcpClient client, NetworkStream server)
    {
        var from = client.GetStream();
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, closing.Token) is > 0 and var read)
        {
            if (IsArmed && buffer.AsSpan(0, read).IndexOf("COMMIT"u8) >= 0 && Interlocked.Exchange(ref cuts, 1) == 0)
            {
                await CutAsync(client, server, buffer.AsMemory(0, read));
                return;
            }

            await server.WriteAsync(buffer.AsMemory(0, read), closing.Token);
        }
    }

    private async Task CutAsync(TcpClient client, NetworkStream server, ReadOnlyMemory<byte> commit)
    {
        client.Close();
        if (cut == Cut.AfterTheServer)
        {
            await server.WriteAsync(commit, closing.Token);
            _ = await server.ReadAsync(new byte[1].AsMemory(), closing.Token);
        }
    }
}
