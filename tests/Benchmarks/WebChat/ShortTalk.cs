using System.Diagnostics;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>Somebody comes, is greeted, asks two questions and leaves.</summary>
internal sealed class ShortTalk(HttpClient http, Failures failures)
{
    private const int AtOnce = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Questions = ["what is a swedish massage?", "how much is 60 minutes?"];

    /// <summary>So many of them, sixteen at once.</summary>
    public Task RepeatAsync(int times, CancellationToken cancellationToken)
    {
        var many = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        return Parallel.ForAsync(0, times, many, async (_, stop) => await AskAsync(null, stop));
    }

    /// <summary>Notes each question that was answered; what goes wrong is a failure.</summary>
    public async Task AskAsync(Stint? stint, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var visitor = await Visitor.ComeAsync(http, patience.Token);
            await visitor.HearAsync(patience.Token);
            foreach (var question in Questions)
            {
                var since = Stopwatch.GetTimestamp();
                await visitor.SayAsync(question, patience.Token);
                await visitor.HearAsync(patience.Token);
                stint?.Note(since);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add($"Questions: {failure.GetType().Name}: {failure.Message}");
        }
    }
}
