using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.WebChat;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>Turns a second of whole bookings through the real host.</summary>
internal sealed class BookingTurns(BenchmarkOptions options, Failures failures)
{
    public async Task<(IReadOnlyList<Figure> Figures, TurnBytes Bytes)> MeasureAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryFolder(options.Folder);
        var figures = await TalkAsync(data, cancellationToken);
        return (figures, TurnBytes.ReadFrom(FrontDesk.Database(data)));
    }

    private async Task<IReadOnlyList<Figure>> TalkAsync(TemporaryFolder data, CancellationToken cancellationToken)
    {
        await using var host = FrontDesk.Start(data, options);
        using var http = Loopback.Client(host.Address);
        await FrontDesk.ReadyAsync(host, http, cancellationToken);
        var talk = new BookingTalk(stop => Visitor.ComeAsync(http, stop), BookingTalk.OfFrontDesk, new FreeTimes(TimeProvider.System), failures);
        await ClosedLoop.SettleAsync(options.Seconds, stint => talk.BookAsync(stint, cancellationToken), cancellationToken);
        List<Figure> figures = [];
        foreach (var clients in Suite.Clients)
        {
            figures.Add(await ClosedLoop.RunAsync(
                clients, options.Seconds, stint => talk.BookAsync(stint, cancellationToken), () => host.ProcessorTime, cancellationToken));
        }

        return figures;
    }
}
