using System.Net.Http.Headers;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>The endpoint as a process of its own, and a client with its key.</summary>
internal sealed class ServedCalendar : IAsyncDisposable
{
    // As the front desk's host has it, whose program this is not.
    private static readonly (string, string)[] Runtime = [("DOTNET_TieredPGO", "0"), ("DOTNET_ThreadPool_UnfairSemaphoreSpinLimit", "0")];

    private readonly ServerProcess _server;

    private ServedCalendar(ServerProcess server, HttpClient http) => (_server, Http) = (server, http);

    public HttpClient Http { get; }

    public TimeSpan ProcessorTime => _server.ProcessorTime;

    public static async Task<ServedCalendar> StartAsync(string place, CancellationToken cancellationToken)
    {
        var address = Loopback.FreeAddress();
        var program = typeof(SchedulingServer).Assembly.Location;
        var server = ServerProcess.Start(program, address, [SchedulingServer.Mode, address.ToString(), place], Runtime);
        var http = Loopback.Client(address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SchedulingServer.Key);
        var served = new ServedCalendar(server, http);
        try
        {
            await server.FirstAsync(() => http.GetStringAsync(new Uri("/scheduling/v1/health", UriKind.Relative), cancellationToken), cancellationToken);
            return served;
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }
}
