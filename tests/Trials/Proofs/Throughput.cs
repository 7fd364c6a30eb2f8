using System.Diagnostics;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>Full turns over Direct Line, each on disk before its answer is heard, beside the bare commits that no bot on this store can beat.</summary>
internal sealed class Throughput : IProof
{
    private const double LeastTurns = 300;

    /// <summary>The short version only shows that it runs: builds share their machine.</summary>
    private const double LeastTurnsBriefly = 30;

    private static readonly TimeSpan SlowestTwentieth = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan SlowestTwentiethBriefly = TimeSpan.FromSeconds(1);

    public string Name => "throughput";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    /// <summary>The short run sees whether the figures can be had; what they are is measured alone.</summary>
    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        var clients = trial.Options.Clients ?? 16;
        var length = TimeSpan.FromMinutes(trial.Options.Minutes ?? trial.Pick(1.0, 4.0 / 60));
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var host = clinic.NewHost();
        host.Start();
        await host.AnswersAsync(cancellationToken);
        using var doors = new Doors([host.Address]);
        var talkers = new Talkers(doors, new Talks(new FreeTimes(TimeProvider.System)), clients, TimeSpan.Zero, EarKind.Socket);
        talkers.Begin(cancellationToken);
        await Task.Delay(trial.Pick(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(4)), cancellationToken);
        var (begin, used) = (Stopwatch.GetTimestamp(), host.ProcessorTime);
        await Task.Delay(length, cancellationToken);
        var (end, usedAfter) = (Stopwatch.GetTimestamp(), host.ProcessorTime);
        await talkers.LeaveAsync();

        var turns = new Spread(talkers.TurnsBetween(begin, end));
        var rate = turns.Count / Stopwatch.GetElapsedTime(begin, end).TotalSeconds;
        await CompareAsync(trial, clinic, rate, clients, cancellationToken);
        Tell(trial, turns, rate, usedAfter - used);
        await Evidence.JudgeAsync(trial, doors, talkers.Histories, host.Address, cancellationToken);
    }

    private static void Tell(Trial trial, Spread turns, double rate, TimeSpan processor)
    {
        trial.Report.Figure("turns a second", $"{rate:N0}");
        trial.Report.Figure("middle", $"{turns.Middle.TotalMilliseconds:0.0} ms");
        trial.Report.Figure("slowest twentieth", $"{turns.SlowestTwentieth.TotalMilliseconds:0.0} ms");
        trial.Report.Figure("slowest hundredth", $"{turns.At(0.99).TotalMilliseconds:0.0} ms");
        trial.Report.Figure("the host's processor time for each", $"{processor.TotalMilliseconds / Math.Max(1, turns.Count):0.00} ms");
        trial.Report.Require(rate >= trial.Pick(LeastTurns, LeastTurnsBriefly), $"Only {rate:N0} turns a second.");
        trial.Report.Require(turns.SlowestTwentieth < trial.Pick(SlowestTwentieth, SlowestTwentiethBriefly), $"A turn took {turns.SlowestTwentieth.TotalMilliseconds:0} ms (p95).");
    }

    private static async Task CompareAsync(Trial trial, Installation clinic, double rate, int clients, CancellationToken cancellationToken)
    {
        var bytes = await TurnSize.ReadAsync(clinic, cancellationToken);
        var bare = await BareStore.MeasureAsync(clinic, bytes, clients, trial.Pick(10, 1), cancellationToken);
        trial.Report.Figure("bytes that a turn writes", $"{bytes:N0}");
        trial.Report.Figure("bare commits of as many bytes a second", $"{bare.PerSecond:N0}");
        trial.Report.Figure("turns ÷ bare commits", $"{rate / bare.PerSecond:0.0000}");
    }
}
