using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.WebChat;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>Turns, memory and the disk with one, ten and a hundred times as many conversations that the host has had.</summary>
internal sealed class GrowingConversations(BenchmarkOptions options, Failures failures)
{
    private static readonly int[] Sizes = [100, 1_000, 10_000];

    public async Task<IReadOnlyList<GrowthFigure>> MeasureAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryFolder(options.Folder);
        await using var host = FrontDesk.Start(data, options);
        using var http = Loopback.Client(host.Address);
        await FrontDesk.ReadyAsync(host, http, cancellationToken);
        var questions = new ShortTalk(http, failures);
        var had = 0;
        List<GrowthFigure> figures = [];
        foreach (var size in Sizes)
        {
            await questions.RepeatAsync(size - had, cancellationToken);
            had = size;
            var memory = host.ResidentBytes;
            var load = await ClosedLoop.RunAsync(1, Math.Min(options.Seconds, 3), stint => questions.AskAsync(stint, cancellationToken), null, cancellationToken);
            figures.Add(new GrowthFigure("a turn, by conversations had", size, load.Middle, null));
            figures.Add(new GrowthFigure("memory of the host, by conversations had", size, null, memory));
            figures.Add(new GrowthFigure("the bot's database, by conversations had", size, null, DiskOf(data)));
        }

        return figures;
    }

    private static long DiskOf(TemporaryFolder data) => new FileInfo(FrontDesk.Database(data)).Directory!.EnumerateFiles("bot.db*").Sum(file => file.Length);
}
