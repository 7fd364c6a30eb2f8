using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.WebChat;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>What many conversations leave behind in the host's memory: each greeted, two turns long, and left.</summary>
internal sealed class ConversationMemory(BenchmarkOptions options, Failures failures)
{
    public async Task<MemoryUse> MeasureAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryFolder(options.Folder);
        await using var host = FrontDesk.Start(data, options);
        using var http = Loopback.Client(host.Address);
        await FrontDesk.ReadyAsync(host, http, cancellationToken);
        var talk = new ShortTalk(http, failures);
        await talk.AskAsync(null, cancellationToken);
        var before = host.ResidentBytes;
        await talk.RepeatAsync(options.Conversations, cancellationToken);
        return new MemoryUse(before, host.ResidentBytes, options.Conversations);
    }
}

/// <summary>Resident bytes of the host, after a first conversation and after so many more.</summary>
internal sealed record MemoryUse(long Before, long After, int Conversations);
