using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.WebChat;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>Requests a second of the echo endpoint, with the client and the request of the booking conversation.</summary>
internal sealed class BareEndpoint(BenchmarkOptions options, Failures failures)
{
    /// <summary>As long as a real one.</summary>
    private static readonly string Token = new('t', 300);

    public async Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken cancellationToken)
    {
        var address = Loopback.FreeAddress();
        await using var server = ServerProcess.Start(typeof(EchoEndpoint).Assembly.Location, address, EchoEndpoint.Mode, address.ToString());
        using var http = Loopback.Client(address);
        await server.FirstAsync(() => PostAsync(http, cancellationToken), cancellationToken);
        await ClosedLoop.SettleAsync(options.Seconds, stint => OnceAsync(http, stint, cancellationToken), cancellationToken);
        List<Figure> figures = [];
        foreach (var clients in Suite.Clients)
        {
            figures.Add(await ClosedLoop.RunAsync(
                clients, options.Seconds, stint => OnceAsync(http, stint, cancellationToken), () => server.ProcessorTime, cancellationToken));
        }

        return figures;
    }

    private async Task OnceAsync(HttpClient http, Stint stint, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            await PostAsync(http, cancellationToken);
            stint.Note(since);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add($"Bare endpoint: {failure.Message}");
        }
    }

    private static async Task<SentActivity> PostAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{Guid.NewGuid():N}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var activity = SentActivity.Of($"dl_{Guid.NewGuid():N}", "book 60 min swedish December 7 at 2 pm");
        request.Content = JsonContent.Create(activity, WebChatJson.Default.SentActivity);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(WebChatJson.Default.SentActivity, cancellationToken))!;
    }
}
