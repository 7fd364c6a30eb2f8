using System.Diagnostics;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// The database server is cut off again and again under load, and once stopped where it is. Polls hear "nothing new", posts and refreshes are
/// told in time when to come back, whoever begins has to wait; when it is back, all goes on, and nothing acknowledged is lost.
/// </summary>
internal sealed class StoreStops : IProof
{
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    public string Name => "store-stops";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.PostgreSql];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var host = clinic.NewHost();
        host.Start();
        await host.AnswersAsync(cancellationToken);
        var book = new AnswerBook();
        using var doors = new Doors([host.Address]) { Book = book };
        var talkers = new Talkers(
            doors, new Talks(new FreeTimes(TimeProvider.System)), trial.Options.Clients ?? 16, Thinking, EarKind.Socket, EarKind.Polling);
        talkers.Begin(cancellationToken);
        await using var regular = await Visitor.ArriveAsync(doors, 0, [EarKind.Socket, EarKind.Polling], cancellationToken);
        await regular.GreetedAsync(cancellationToken);

        List<ServerOutage> outages = [];
        List<TimeSpan> recoveries = [];
        foreach (var outage in Outages(trial, clinic))
        {
            await Task.Delay(Between, cancellationToken);
            outages.Add(await WatchedAsync(outage, doors, regular, cancellationToken));
            recoveries.Add(await RecoverAsync(regular, cancellationToken));
        }

        await Task.Delay(Between, cancellationToken);
        await talkers.LeaveAsync();
        Tell(trial, new Spread(recoveries), talkers);
        OutageManners.Judge(trial.Report, outages, book.All);
        await Evidence.JudgeAsync(trial, doors, [.. talkers.Histories, regular.History], host.Address, cancellationToken);
    }

    private static IEnumerable<Func<CancellationToken, Task<ServerOutage>>> Outages(Trial trial, Installation clinic)
    {
        var length = trial.Pick(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(6));
        for (var stop = 0; stop < trial.Pick(10, 1); stop++)
        {
            yield return cancel => ServerOutage.StopAsync(clinic.Server!, length, cancel);
        }

        yield return cancel => ServerOutage.FreezeAsync(clinic.Server!, trial.Pick(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(6)), cancel);
    }

    /// <summary>While it lasts a token is refreshed every so often: clients do it by their own clock.</summary>
    private static async Task<ServerOutage> WatchedAsync(
        Func<CancellationToken, Task<ServerOutage>> outage, Doors doors, Visitor regular, CancellationToken cancellationToken)
    {
        var lasting = outage(cancellationToken);
        while (!lasting.IsCompleted)
        {
            await doors[0].RefreshAsync(regular.History.Token, cancellationToken);
            await Task.Delay(Thinking, cancellationToken);
        }

        return await lasting;
    }

    private static async Task<TimeSpan> RecoverAsync(Visitor regular, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var message = await regular.SayAsync("what is deep tissue?", Expected.Words("knowledge.deep-tissue"), cancellationToken);
        await regular.HearAsync(message, cancellationToken);
        return Stopwatch.GetElapsedTime(since);
    }

    private static void Tell(Trial trial, Spread recoveries, Talkers talkers)
    {
        trial.Report.Figure("outages", $"{recoveries.Count}");
        trial.Report.Figure("answers again after the server is back, middle", $"{recoveries.Middle.TotalSeconds:0.00} s");
        trial.Report.Figure("answers again after the server is back, longest", $"{recoveries.Longest.TotalSeconds:0.00} s");
        trial.Report.Figure("turns heard", $"{talkers.Turns.Count:N0}");
        trial.Report.Require(recoveries.Longest < LongestRecovery, $"Answered again only after {recoveries.Longest.TotalSeconds:0.00} s.");
        trial.Report.Require(talkers.Unopened == 0, $"{talkers.Unopened} visitors were never let in.");
    }
}
