using System.Diagnostics;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>The host is killed again and again under load. Nothing acknowledged is lost or doubled, and it answers again within five seconds.</summary>
internal sealed class Crashes : IProof
{
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(5);

    /// <summary>The short run stands beside other work, on whatever machine there is: it notices a start that takes twice as long, not a busy neighbour.</summary>
    private static readonly TimeSpan LongestRecoveryBriefly = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(100);

    public string Name => "crashes";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        var kills = trial.Pick(20, 2);
        var pause = TimeSpan.FromMinutes(trial.Options.Minutes ?? trial.Pick(5.0, 0.12)) / kills;
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var host = clinic.NewHost();
        host.Start();
        await host.AnswersAsync(cancellationToken);
        using var doors = new Doors([host.Address]);
        var talkers = new Talkers(doors, new Talks(new FreeTimes(TimeProvider.System)), trial.Options.Clients ?? trial.Pick(24, 16), Thinking, EarKind.Socket, EarKind.Polling);
        talkers.Begin(cancellationToken);
        await using var regular = await Visitor.ArriveAsync(doors, 0, [EarKind.Socket], cancellationToken);
        await regular.GreetedAsync(cancellationToken);
        var recoveries = await KillAsync(host, doors, regular, kills, pause, new Random(trial.Options.Seed), cancellationToken);
        await talkers.LeaveAsync();

        trial.Report.Figure("kills", $"{recoveries.Count}");
        trial.Report.Figure("answers again after, middle", $"{recoveries.Middle.TotalSeconds:0.00} s");
        trial.Report.Figure("answers again after, longest", $"{recoveries.Longest.TotalSeconds:0.00} s");
        trial.Report.Figure("turns heard", $"{talkers.Turns.Count:N0}");
        trial.Report.Figure("longest turn, over a crash", $"{new Spread(talkers.Turns.Select(turn => turn.Took)).Longest.TotalSeconds:0.0} s");
        trial.Report.Require(
            recoveries.Longest < trial.Pick(LongestRecovery, LongestRecoveryBriefly), $"The host answered again only after {recoveries.Longest.TotalSeconds:0.00} s.");
        trial.Report.Require(talkers.Unopened == 0, $"{talkers.Unopened} visitors were never let in.");
        await Evidence.JudgeAsync(trial, doors, [.. talkers.Histories, regular.History], host.Address, cancellationToken);
    }

    private static async Task<Spread> KillAsync(
        HostProcess host, Doors doors, Visitor regular, int kills, TimeSpan pause, Random chance, CancellationToken cancellationToken)
    {
        List<TimeSpan> recoveries = [];
        for (var kill = 0; kill < kills; kill++)
        {
            var since = Stopwatch.GetTimestamp();
            await Task.Delay(pause * (0.3 + (0.4 * chance.NextDouble())), cancellationToken);
            await host.KillAsync();
            recoveries.Add(await RecoverAsync(host, doors, regular, cancellationToken));
            var left = pause - Stopwatch.GetElapsedTime(since);
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellationToken);
        }

        return new Spread(recoveries);
    }

    /// <summary>Until a new visitor is greeted and one from before is answered.</summary>
    private static async Task<TimeSpan> RecoverAsync(HostProcess host, Doors doors, Visitor regular, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        host.Start();
        await Task.WhenAll(GreetAsync(doors, cancellationToken), AnswerAsync(regular, cancellationToken));
        return Stopwatch.GetElapsedTime(since);
    }

    private static async Task GreetAsync(Doors doors, CancellationToken cancellationToken)
    {
        await using var visitor = await Visitor.ComeAsync(doors, 0, [EarKind.Socket], cancellationToken);
        await (visitor?.GreetedAsync(cancellationToken) ?? Task.FromResult<LogEntry?>(null));
    }

    private static async Task AnswerAsync(Visitor regular, CancellationToken cancellationToken)
    {
        var message = await regular.SayAsync("what is deep tissue?", Expected.Words("knowledge.deep-tissue"), cancellationToken);
        await regular.HearAsync(message, cancellationToken);
    }
}
