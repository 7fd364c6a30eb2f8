using System.Diagnostics;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// Thousands of conversations in mid-dialog, many with an open socket: the host is small and idle while nothing happens, and after a restart
/// they go on at the step where they were.
/// </summary>
internal sealed class Held : IProof
{
    private const long LargestMemory = 600L * 1024 * 1024;
    private const double BusiestIdle = 0.05;

    /// <summary>The short run stands beside other work, on whatever machine there is.</summary>
    private const double BusiestIdleBriefly = 0.15;

    private const int Openers = 12;

    public string Name => "held";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var host = clinic.NewHost();
        host.Start();
        await host.AnswersAsync(cancellationToken);
        using var doors = new Doors([host.Address]);
        var visitors = await OpenAsync(trial, doors, cancellationToken);
        try
        {
            await MeasureAsync(trial, host, cancellationToken);
            await RestartAsync(trial, host, visitors[0], cancellationToken);
            await GoOnAsync(trial, visitors, cancellationToken);
            trial.Report.Require(host.ResidentBytes < LargestMemory, $"After the restart the host had {Megabytes(host)} MB.");
            await Evidence.JudgeAsync(trial, doors, [.. visitors.Select(visitor => visitor.History)], null, cancellationToken);
        }
        finally
        {
            await Task.WhenAll(visitors.Select(visitor => visitor.DisposeAsync().AsTask()));
        }
    }

    private static async Task<IReadOnlyList<Visitor>> OpenAsync(Trial trial, Doors doors, CancellationToken cancellationToken)
    {
        var (count, sockets) = (trial.Pick(10_000, 200), trial.Pick(1_000, 50));
        var visitors = new Visitor[count];
        var openers = new ParallelOptions { MaxDegreeOfParallelism = Openers, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, count, openers, async (number, stop) =>
        {
            IReadOnlyList<EarKind> ears = number < sockets ? [EarKind.Socket] : [];
            visitors[number] = await Visitor.ArriveAsync(doors, 0, ears, stop);
            await visitors[number].SayAsync("my shoulders are sore", Expected.Question("onset"), stop);
        });
        trial.Report.Figure("conversations held", $"{count:N0}");
        trial.Report.Figure("open sockets", $"{sockets:N0}");
        return visitors;
    }

    /// <summary>When all turns are over, nothing is asked of the host for a while.</summary>
    private static async Task MeasureAsync(Trial trial, HostProcess host, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
        var (since, used) = (Stopwatch.GetTimestamp(), host.ProcessorTime);
        await Task.Delay(trial.Pick(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5)), cancellationToken);
        var share = (host.ProcessorTime - used) / Stopwatch.GetElapsedTime(since);
        trial.Report.Figure("resident memory", $"{Megabytes(host)} MB");
        trial.Report.Figure("idle, of one core", $"{100 * share:0.0} %");
        trial.Report.Require(host.ResidentBytes < LargestMemory, $"The host had {Megabytes(host)} MB.");
        trial.Report.Require(share < trial.Pick(BusiestIdle, BusiestIdleBriefly), $"The idle host used {100 * share:0.0} % of a core.");
    }

    private static async Task RestartAsync(Trial trial, HostProcess host, Visitor first, CancellationToken cancellationToken)
    {
        await host.KillAsync();
        var since = Stopwatch.GetTimestamp();
        host.Start();
        var message = await first.SayAsync("slowly", Expected.Question("severity"), cancellationToken);
        await first.HearAsync(message, cancellationToken);
        trial.Report.Figure("answers again after the restart", $"{Stopwatch.GetElapsedTime(since).TotalSeconds:0.00} s");
    }

    /// <summary>A sample from among all of them, with and without a socket.</summary>
    private static async Task GoOnAsync(Trial trial, IReadOnlyList<Visitor> visitors, CancellationToken cancellationToken)
    {
        var count = trial.Pick(500, 30);
        var sample = visitors.Skip(1).Where((_, place) => place % (visitors.Count / count) == 0).Take(count).ToList();
        var senders = new ParallelOptions { MaxDegreeOfParallelism = Openers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(sample, senders, async (visitor, stop) => await visitor.SayAsync("slowly", Expected.Question("severity"), stop));
        trial.Report.Figure("of them went on", $"{sample.Count:N0}");
    }

    private static long Megabytes(HostProcess host) => host.ResidentBytes / (1024 * 1024);
}
