using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.WebChat;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>What many conversations leave behind in the host's memory: each greeted, two turns long, and left.</summary>
internal sealed class ConversationMemory(BenchmarkOptions options, Failures failures)
{
    private const int AtOnce = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Questions = ["what is a swedish massage?", "how much is 60 minutes?"];

    public async Task<MemoryUse> MeasureAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryFolder(options.Folder);
        await using var host = FrontDesk.Start(data);
        using var http = Loopback.Client(host.Address);
        await host.FirstAsync(() => Greeting.HearAsync(http, cancellationToken), cancellationToken);
        await AskAsync(http, cancellationToken);
        var before = host.ResidentBytes;
        var many = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, options.Conversations, many, async (_, stop) => await AskAsync(http, stop));
        return new MemoryUse(before, host.ResidentBytes, options.Conversations);
    }

    private async Task AskAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var visitor = await Visitor.ComeAsync(http, patience.Token);
            await visitor.HearAsync(patience.Token);
            foreach (var question in Questions)
            {
                await visitor.SayAsync(question, patience.Token);
                await visitor.HearAsync(patience.Token);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add($"Memory: {failure.GetType().Name}: {failure.Message}");
        }
    }
}

/// <summary>Resident bytes of the host, after a first conversation and after so many more.</summary>
internal sealed record MemoryUse(long Before, long After, int Conversations);
