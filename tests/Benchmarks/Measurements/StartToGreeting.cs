using System.Diagnostics;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>How long from launching the host's process until the greeting of a first web chat conversation has arrived.</summary>
internal sealed class StartToGreeting(BenchmarkOptions options, Failures failures)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>One start to fill the caches, which is not counted, then as many as asked for on the same data.</summary>
    public async Task<StartTimes> MeasureAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryFolder(options.Folder);
        var cold = await OnceAsync(data, cancellationToken);
        List<TimeSpan> warm = [];
        for (var i = 0; i < options.Starts; i++)
        {
            if (await OnceAsync(data, cancellationToken) is { } took)
            {
                warm.Add(took);
            }
        }

        return new StartTimes(cold, [.. warm.Order()]);
    }

    private async Task<TimeSpan?> OnceAsync(TemporaryFolder data, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var since = Stopwatch.GetTimestamp();
        await using var host = FrontDesk.Start(data, options);
        using var http = Loopback.Client(host.Address);
        try
        {
            await host.FirstAsync(() => Greeting.HearAsync(http, patience.Token), patience.Token);
            return Stopwatch.GetElapsedTime(since);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add($"Start: {failure.Message}");
            return null;
        }
    }
}

/// <summary>The first start on empty data, and the later ones in order of length.</summary>
internal sealed record StartTimes(TimeSpan? First, IReadOnlyList<TimeSpan> Later)
{
    public TimeSpan? Middle => Later.Count == 0 ? null : Later[Later.Count / 2];
}
