using System.Diagnostics;
using System.Net.Http.Json;
using MassageBot.Benchmarks.BotSdk;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>How long from launching Node until a bot of its SDK has answered a first message.</summary>
internal sealed class NodeStart(BenchmarkOptions options)
{
    /// <summary>The middle of several; null without the packages.</summary>
    public async Task<TimeSpan?> MeasureAsync(CancellationToken cancellationToken)
    {
        if (!NodePackages.Sdk.AreThere())
        {
            return null;
        }

        List<TimeSpan> times = [];
        for (var start = 0; start < options.Starts; start++)
        {
            times.Add(await OnceAsync(cancellationToken));
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static async Task<TimeSpan> OnceAsync(CancellationToken cancellationToken)
    {
        var address = Loopback.FreeAddress();
        var since = Stopwatch.GetTimestamp();
        await using var bot = ServerProcess.StartNode(NodePackages.Sdk, "bot.mjs", address, "messages", SdkEndpoint.Waterfall, $"{address.Port}");
        using var http = Loopback.Client(address);
        await bot.FirstAsync(() => http.PostAsJsonAsync(SdkEndpoint.Messages, ChannelMessage.Of("dl_1", "hello"), ChannelJson.Default.ChannelMessage, cancellationToken), cancellationToken);
        return Stopwatch.GetElapsedTime(since);
    }
}
