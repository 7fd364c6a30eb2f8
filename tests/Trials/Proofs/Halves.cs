using System.Diagnostics;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// Bot and calendar as two processes, either or both killed at any moment while clients book: between the calendar's answer and the bot's note
/// of it, too. Whatever a client was told of stands in the calendar, once, and a minute after the last start nothing is left open.
/// </summary>
internal sealed class Halves : IProof
{
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestOpen = TimeSpan.FromSeconds(60);

    public string Name => "halves";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.PostgreSql];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        await using var halves = await TwoProcesses.StartAsync(clinic, cancellationToken);
        var (calendar, bot) = (halves.Calendar, halves.Bot);
        using var doors = new Doors([bot.Address]);
        var talks = new Talks(new FreeTimes(TimeProvider.System, RoomyClinic.Rooms)) { OnlyBookings = true, Instead = Expected.LeftWithFrontDesk };
        var talkers = new Talkers(doors, talks, trial.Options.Clients ?? trial.Pick(24, 12), Thinking, EarKind.Socket, EarKind.Polling);
        talkers.Begin(cancellationToken);
        var starts = await KillAsync(trial, [[calendar], [bot], [calendar, bot]], cancellationToken);
        var last = Stopwatch.GetTimestamp();
        await talkers.LeaveAsync();
        var open = await BookingsLeft.NoneAsync(bot.Address, LongestOpen - Stopwatch.GetElapsedTime(last), cancellationToken);
        var settled = Stopwatch.GetElapsedTime(last);

        Tell(trial, starts, settled);
        trial.Report.Require(open is not null && settled < LongestOpen, $"Bookings were still open a minute after the last start.");
        trial.Report.Require(
            await BookingsLeft.DeadAsync(bot.Address, cancellationToken) == 0, $"Bookings were given to staff although the calendar was never away for long.");
        trial.Report.Require(talkers.Unopened == 0, $"{talkers.Unopened} visitors were never let in.");
        await Evidence.JudgeAsync(trial, doors, talkers.Histories, calendar.Address, cancellationToken);
    }

    private static void Tell(Trial trial, Spread starts, TimeSpan settled)
    {
        trial.Report.Figure("kills", $"{starts.Count}");
        trial.Report.Figure("both answer again after, middle", $"{starts.Middle.TotalSeconds:0.00} s");
        trial.Report.Figure("both answer again after, longest", $"{starts.Longest.TotalSeconds:0.00} s");
        trial.Report.Figure("nothing left open, after the last start", $"{settled.TotalSeconds:0.0} s");
    }

    private static async Task<Spread> KillAsync(Trial trial, IReadOnlyList<HostProcess[]> victims, CancellationToken cancellationToken)
    {
        var chance = new Random(trial.Options.Seed);
        List<TimeSpan> starts = [];
        var (begin, longest) = (Stopwatch.GetTimestamp(), trial.Options.Minutes ?? double.MaxValue);
        for (var kill = 0; kill < trial.Pick(200, 3) && Stopwatch.GetElapsedTime(begin).TotalMinutes < longest; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.2 + (1.3 * chance.NextDouble())), cancellationToken);
            var killed = victims[kill % victims.Count];
            await Task.WhenAll(killed.Select(host => host.KillAsync()));
            await Task.Delay(TimeSpan.FromSeconds(0.5 * chance.NextDouble()), cancellationToken);
            starts.Add(await TwoProcesses.StartAsync(killed, cancellationToken));
        }

        return new Spread(starts);
    }
}
