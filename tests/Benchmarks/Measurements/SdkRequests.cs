using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using MassageBot.Benchmarks.BotSdk;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>
/// Requests to /api/messages, answered by hand, by an echo bot and by waterfalls. All servers run at once but are loaded in turn, several
/// times over, so that what else the machine does falls on all of them.
/// </summary>
internal sealed class SdkRequests(BenchmarkOptions options, Failures failures)
{
    public async Task<IReadOnlyList<SdkFigure>> MeasureAsync(CancellationToken cancellationToken)
    {
        var kinds = NodePackages.Sdk.AreThere() ? SdkEndpoint.Kinds.Concat(SdkEndpoint.NodeKinds) : SdkEndpoint.Kinds;
        var endpoints = kinds.Select(Endpoint.Start).ToList();
        try
        {
            foreach (var endpoint in endpoints)
            {
                await endpoint.Server.FirstAsync(() => endpoint.IsReadyAsync(cancellationToken), cancellationToken);
                await ClosedLoop.SettleAsync(options.Seconds, stint => TalkAsync(endpoint, stint, cancellationToken), cancellationToken);
            }

            for (var round = 0; round < options.Rounds; round++)
            {
                await RoundAsync(endpoints, cancellationToken);
            }

            return [.. endpoints.Select(endpoint => endpoint.Middle)];
        }
        finally
        {
            foreach (var endpoint in endpoints)
            {
                await endpoint.DisposeAsync();
            }
        }
    }

    private async Task RoundAsync(List<Endpoint> endpoints, CancellationToken cancellationToken)
    {
        foreach (var endpoint in endpoints)
        {
            var before = await endpoint.AllocatedAsync(cancellationToken);
            var answered = endpoint.Answered;
            var load = await ClosedLoop.RunAsync(
                Suite.Clients[^1],
                options.Seconds,
                stint => TalkAsync(endpoint, stint, cancellationToken),
                () => endpoint.Server.ProcessorTime,
                cancellationToken);
            var allocated = await endpoint.AllocatedAsync(cancellationToken) - before;
            var each = (double?)allocated / Math.Max(1, endpoint.Answered - answered);
            endpoint.Figures.Add(new SdkFigure(endpoint.Kind, load, each));
        }
    }

    /// <summary>One conversation from its first message to its last.</summary>
    private async Task TalkAsync(Endpoint endpoint, Stint stint, CancellationToken cancellationToken)
    {
        var client = endpoint.NextClient();
        foreach (var text in Booking.Script(endpoint.Kind.EndsWith(SdkEndpoint.WaterfallWithDate, StringComparison.Ordinal)))
        {
            var since = Stopwatch.GetTimestamp();
            try
            {
                await endpoint.PostAsync(ChannelMessage.Of(client, text), cancellationToken);
                stint.Note(since);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add($"{endpoint.Kind}: {failure.Message}");
            }
        }
    }

    private sealed class Endpoint(string kind, ServerProcess server, HttpClient http) : IAsyncDisposable
    {
        /// <summary>Conversations are had again and again: storage in memory would else only grow.</summary>
        private const int Conversations = 1000;

        private int _client;
        private long _answered;

        public string Kind => kind;

        public ServerProcess Server => server;

        public List<SdkFigure> Figures { get; } = [];

        public long Answered => Interlocked.Read(ref _answered);

        public SdkFigure Middle => Figures.OrderBy(figure => figure.Load.Processor).ElementAt(Figures.Count / 2);

        public static Endpoint Start(string kind)
        {
            var address = Loopback.FreeAddress();
            return new Endpoint(kind, Serve(kind, address), Loopback.Client(address));
        }

        public string NextClient() => $"dl_{(Interlocked.Increment(ref _client) % Conversations).ToString("00000000", CultureInfo.InvariantCulture)}";

        public async Task PostAsync(ChannelMessage message, CancellationToken cancellationToken)
        {
            using var content = JsonContent.Create(message, ChannelJson.Default.ChannelMessage);
            using var response = await http.PostAsync(SdkEndpoint.Messages, content, cancellationToken);
            response.EnsureSuccessStatusCode();
            var said = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (said.AsSpan().IndexOf("\"text\":"u8) < 0)
            {
                throw new InvalidOperationException("nothing was said.");
            }

            Interlocked.Increment(ref _answered);
        }

        public Task<string> IsReadyAsync(CancellationToken cancellationToken) => http.GetStringAsync(IsNode ? "/ready" : SdkEndpoint.Allocated, cancellationToken);

        /// <summary>Bytes since the process began; null where Node does not say.</summary>
        public async Task<long?> AllocatedAsync(CancellationToken cancellationToken) =>
            IsNode ? null : long.Parse(await http.GetStringAsync(SdkEndpoint.Allocated, cancellationToken), CultureInfo.InvariantCulture);

        public ValueTask DisposeAsync()
        {
            http.Dispose();
            return server.DisposeAsync();
        }

        private bool IsNode => kind.StartsWith(SdkEndpoint.OnNode, StringComparison.Ordinal);

        private static ServerProcess Serve(string kind, Uri address) => kind.StartsWith(SdkEndpoint.OnNode, StringComparison.Ordinal)
            ? ServerProcess.StartNode(NodePackages.Sdk, "bot.mjs", address, "messages", kind[SdkEndpoint.OnNode.Length..], $"{address.Port}")
            : ServerProcess.Start(typeof(SdkEndpoint).Assembly.Location, address, SdkEndpoint.Mode, address.ToString(), kind);
    }
}

/// <summary>The middle round of one kind of endpoint, and the bytes its process allocated for each request, where it says so.</summary>
internal sealed record SdkFigure(string Kind, Figure Load, double? Bytes);
