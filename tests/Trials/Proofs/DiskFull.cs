using System.Diagnostics;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// The disk with the data is filled under load and freed again: meanwhile messages are refused, not lost; readers read on; afterwards all goes
/// on without a restart of the host.
/// </summary>
internal sealed class DiskFull : IProof
{
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestToFill = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(100);

    /// <summary>The calendar's file may be full before the bot's: then the visit is left to staff.</summary>
    private static readonly Expected CalendarOut = Expected.Words("handoff.passed");

    public string Name => "disk-full";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        if (SmallDisk.Missing() is { } missing)
        {
            trial.Report.Fail(missing);
            return;
        }

        using var folder = new TemporaryFolder(trial.Options.Folder);
        using var disk = new SmallDisk(Path.Combine(folder.Path, "disk"), trial.Store == StoreKind.Sqlite ? 48 : 400);
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken, disk.Path);
        var host = clinic.NewHost(new HostPlan { Data = trial.Store == StoreKind.Sqlite ? disk.Path : null });
        host.Start();
        await host.AnswersAsync(cancellationToken);
        await TalkAsync(trial, clinic, host, disk, cancellationToken);
    }

    private static async Task TalkAsync(Trial trial, Installation clinic, HostProcess host, SmallDisk disk, CancellationToken cancellationToken)
    {
        var book = new AnswerBook();
        using var doors = new Doors([host.Address]) { Book = book };
        var talks = new Talks(new FreeTimes(TimeProvider.System)) { Instead = CalendarOut };
        var talkers = new Talkers(doors, talks, trial.Options.Clients ?? 8, Thinking, EarKind.Socket, EarKind.Polling);
        talkers.Begin(cancellationToken);
        await using var regular = await Visitor.ArriveAsync(doors, 0, [EarKind.Socket], cancellationToken);
        await regular.GreetedAsync(cancellationToken);
        List<TimeSpan> recoveries = [];
        var notReady = 0;
        var rounds = trial.Pick(5, 1);
        for (var round = 0; round < rounds; round++)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
            disk.Fill();
            await RefusedAsync(book, cancellationToken);
            notReady += await SaysSoAsync(host, trial.Pick(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(4)), cancellationToken) ? 1 : 0;
            disk.Free();
            recoveries.Add(await RecoverAsync(clinic, regular, cancellationToken));
        }

        await talkers.LeaveAsync();
        trial.Report.Figure("times that /readyz said so", $"{notReady}");
        // PostgreSQL writes on wherever a page or its own log has room: its probe may find some where others find none.
        trial.Report.Require(
            notReady == rounds || trial.Store == StoreKind.PostgreSql, $"/readyz never told of the full disk in {rounds - notReady} of {rounds} rounds.");
        Tell(trial, new Spread(recoveries), [.. book.All]);
        await Evidence.JudgeAsync(trial, doors, [.. talkers.Histories, regular.History], host.Address, cancellationToken);
    }

    /// <summary>SQLite writes on in what its log has taken already, until its database has to grow.</summary>
    private static async Task RefusedAsync(AnswerBook book, CancellationToken cancellationToken)
    {
        var before = Refusals(book);
        for (var since = Stopwatch.GetTimestamp(); Refusals(book) == before && Stopwatch.GetElapsedTime(since) < LongestToFill;)
        {
            await Task.Delay(Thinking, cancellationToken);
        }
    }

    private static int Refusals(AnswerBook book) => book.All.Count(answer => answer.Status == 503);

    /// <summary>PostgreSQL ends itself where it cannot write its own log; whoever frees the disk starts it again.</summary>
    private static async Task<TimeSpan> RecoverAsync(Installation clinic, Visitor regular, CancellationToken cancellationToken)
    {
        if (clinic.Server is { } server && !ServerOutage.IsRunning(server))
        {
            server.Resume();
        }

        var since = Stopwatch.GetTimestamp();
        var message = await regular.SayAsync("what is deep tissue?", Expected.Words("knowledge.deep-tissue"), cancellationToken);
        await regular.HearAsync(message, cancellationToken);
        return Stopwatch.GetElapsedTime(since);
    }

    /// <summary>A log that is begun anew has room for a while: it is asked all the time, not once.</summary>
    private static async Task<bool> SaysSoAsync(HostProcess host, TimeSpan time, CancellationToken cancellationToken)
    {
        var said = false;
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < time;)
        {
            said |= !await IsReadyAsync(host, cancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
        }

        return said;
    }

    private static async Task<bool> IsReadyAsync(HostProcess host, CancellationToken cancellationToken)
    {
        using var http = Loopback.Client(host.Address);
        using var response = await http.GetAsync(new Uri("/readyz", UriKind.Relative), cancellationToken);
        return response.IsSuccessStatusCode;
    }

    private static void Tell(Trial trial, Spread recoveries, IReadOnlyList<CallAnswer> answers)
    {
        var refused = answers.Count(answer => answer.Status == 503);
        var errors = answers.Where(answer => answer.Status >= 500 && !(answer.Status == 503 && answer.RetryAfter)).CountBy(answer => (answer.Kind, answer.Status)).ToList();
        trial.Report.Figure("times the disk was full", $"{recoveries.Count}");
        trial.Report.Figure("answers 503", $"{refused:N0}");
        trial.Report.Figure("answers again after it was freed, longest", $"{recoveries.Longest.TotalSeconds:0.00} s");
        trial.Report.Require(refused > 0, $"Nothing was refused: the disk was not full.");
        trial.Report.Require(errors.Count == 0, $"Other errors than 503 with Retry-After: {string.Join(", ", errors)}.");
        trial.Report.Require(recoveries.Longest < LongestRecovery, $"Answered again only after {recoveries.Longest.TotalSeconds:0.00} s.");
        trial.Report.Require(!answers.Any(answer => answer.Kind == CallKind.Poll && answer.Status >= 500), $"A poll was answered by an error.");
    }
}
