using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.WebChat;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>
/// The same booking in five messages through Direct Line: the front desk with its data on the disk and in memory, and a bot of the SDK for Node behind
/// offline-directline, whose storage is in memory. They are loaded in turn, several times over.
/// </summary>
internal sealed class DirectLineBookings(BenchmarkOptions options, Failures failures)
{
    /// <summary>The bot for Node keeps no calendar: it is never booked out.</summary>
    private const int Plenty = 1_000_000;

    /// <summary>The memory disk of Linux.</summary>
    private const string Memory = "/dev/shm";

    public async Task<IReadOnlyList<DirectLineFigure>> MeasureAsync(CancellationToken cancellationToken)
    {
        using var models = new TemporaryFolder(options.Folder);
        List<(string What, Func<CancellationToken, Task<Figure>> Measure)> loads =
        [
            (DirectLineFigure.Durable, stop => FrontDeskAsync(options.Folder, models, Visitor.ComeAsync, stop)),
            (DirectLineFigure.DurablePolled, stop => FrontDeskAsync(options.Folder, models, PolledVisitor.ComeAsync, stop)),
        ];
        if (Directory.Exists(Memory))
        {
            loads.Add((DirectLineFigure.InMemory, stop => FrontDeskAsync(Memory, models, Visitor.ComeAsync, stop)));
            loads.Add((DirectLineFigure.InMemoryPolled, stop => FrontDeskAsync(Memory, models, PolledVisitor.ComeAsync, stop)));
        }

        if (NodePackages.Sdk.AreThere())
        {
            loads.Add((DirectLineFigure.Node, NodeAsync));
        }

        var figures = loads.ToDictionary(load => load.What, _ => new List<Figure>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var (what, measure) in loads)
            {
                figures[what].Add(await measure(cancellationToken));
            }
        }

        return [.. loads.Select(load => new DirectLineFigure(load.What, figures[load.What].OrderBy(figure => figure.PerSecond).ElementAt(options.Rounds / 2)))];
    }

    /// <summary>A host of its own each time, so that the clinic is never booked out; what the first has learnt serves all.</summary>
    private async Task<Figure> FrontDeskAsync(
        string folder, TemporaryFolder models, Func<HttpClient, CancellationToken, Task<IVisitor>> come, CancellationToken cancellationToken)
    {
        using var data = new TemporaryFolder(folder);
        await using var host = FrontDesk.Start(data, options, "--Storage:ModelDirectory", models.Path);
        using var http = Loopback.Client(host.Address);
        await FrontDesk.ReadyAsync(host, http, cancellationToken);
        var talk = new BookingTalk(stop => come(http, stop), BookingTalk.OfFrontDesk, new FreeTimes(TimeProvider.System), failures);
        return await LoadAsync(talk, () => host.ProcessorTime, cancellationToken);
    }

    private async Task<Figure> NodeAsync(CancellationToken cancellationToken)
    {
        var (botAddress, address) = (Loopback.FreeAddress(), Loopback.FreeAddress());
        await using var bot = ServerProcess.StartNode(NodePackages.Sdk, "bot.mjs", botAddress, "messages", "booking", $"{botAddress.Port}");
        await using var relay = ServerProcess.StartNode(NodePackages.Sdk, "bot.mjs", address, "directline", $"{address.Port}", botAddress.GetLeftPart(UriPartial.Authority));
        using var botHttp = Loopback.Client(botAddress);
        using var http = Loopback.Client(address);
        await bot.FirstAsync(() => botHttp.GetStringAsync("/ready", cancellationToken), cancellationToken);
        await relay.FirstAsync(() => PolledVisitor.ComeOfflineAsync(http, cancellationToken), cancellationToken);
        var talk = new BookingTalk(stop => PolledVisitor.ComeOfflineAsync(http, stop), BookingTalk.OfNodeBot, new FreeTimes(TimeProvider.System, Plenty), failures);
        return await LoadAsync(talk, () => bot.ProcessorTime + relay.ProcessorTime, cancellationToken);
    }

    private async Task<Figure> LoadAsync(BookingTalk talk, Func<TimeSpan> processorTime, CancellationToken cancellationToken)
    {
        await ClosedLoop.SettleAsync(options.Seconds, stint => talk.BookAsync(stint, cancellationToken), cancellationToken);
        return await ClosedLoop.RunAsync(Suite.Clients[^1], options.Seconds, stint => talk.BookAsync(stint, cancellationToken), processorTime, cancellationToken);
    }
}

/// <summary>Turns of one way of booking: the middle round by rate.</summary>
internal sealed record DirectLineFigure(string What, Figure Load)
{
    public const string Durable = "front desk, WebSocket, each turn on the disk";
    public const string DurablePolled = "front desk, polled, each turn on the disk";
    public const string InMemory = "front desk, WebSocket, data in memory";
    public const string InMemoryPolled = "front desk, polled, data in memory";
    public const string Node = "botbuilder and offline-directline, polled, data in memory";
}
