using System.Diagnostics;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// The calendar's process is gone for ten minutes, by a clock that goes ten times as fast, while clients go on booking. Those who had been read
/// back their wish say yes and hear that it takes longer. When it is back, all that was confirmed is delivered within a minute, and the
/// calendar is not run over: it is never called twice as often as in the busiest moments before.
/// </summary>
internal sealed class CalendarDown : IProof
{
    private const int Factor = 10;

    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestDelivery = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AfterReturn = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan BrieflyAfterReturn = TimeSpan.FromSeconds(50);

    public string Name => "calendar-down";

    /// <summary>The clock of a database server would have to go as fast.</summary>
    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        if (MovedClock.Missing() is { } missing)
        {
            trial.Report.Fail(missing);
            return;
        }

        var clock = new CompressedClock(Factor);
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        await using var halves = await TwoProcesses.StartAsync(clinic, null, clock, cancellationToken);
        using var doors = new Doors([halves.Bot.Address]);
        var talks = Talks();
        await using var clients = new ReadBackClients();
        await clients.ComeAsync(doors, talks, trial.Pick(20, 4), cancellationToken);
        var talkers = new Talkers(doors, talks, trial.Options.Clients ?? trial.Pick(40, 20), clock.Real(TimeSpan.FromSeconds(trial.Pick(20, 10))), EarKind.Socket)
        {
            Unevenly = true,
        };
        talkers.Begin(cancellationToken);
        var course = await PassAsync(trial, clock, halves.Calendar, clients, cancellationToken);
        await talkers.LeaveAsync();

        Tell(trial, clock, halves.Proxy!, course, talkers);
        await Evidence.JudgeAsync(trial, doors, [.. talkers.Histories, .. clients.Histories], halves.Calendar.Address, cancellationToken);
    }

    private static Talks Talks() => new(new FreeTimes(TimeProvider.System, RoomyClinic.Rooms))
    {
        OnlyBookings = true,
        Instead = Expected.LeftWithFrontDesk,
        Outcome = Expected.Booked with { Patience = TimeSpan.FromMinutes(3) },
    };

    /// <summary>All well for some minutes, the outage, and the time after it.</summary>
    private static async Task<Course> PassAsync(
        Trial trial, CompressedClock clock, HostProcess calendar, ReadBackClients clients, CancellationToken cancellationToken)
    {
        await Task.Delay(clock.Real(TimeSpan.FromSeconds(trial.Pick(100, 20))), cancellationToken);
        var begin = Stopwatch.GetTimestamp();
        await Task.Delay(clock.Real(TimeSpan.FromSeconds(trial.Pick(240, 120))), cancellationToken);
        var gone = Stopwatch.GetTimestamp();
        await calendar.KillAsync();
        var away = clock.Real(TimeSpan.FromSeconds(trial.Pick(600, 40)));
        var confirming = clients.ConfirmAsync(away * 0.9, cancellationToken);
        await Task.Delay(away, cancellationToken);
        calendar.Environment = clock.Environment;
        calendar.Start();
        await calendar.AnswersAsync(cancellationToken);
        var back = Stopwatch.GetTimestamp();
        await Task.Delay(clock.Real(trial.Pick(AfterReturn, BrieflyAfterReturn)), cancellationToken);
        return new Course(begin, gone, back, Stopwatch.GetTimestamp(), await confirming);
    }

    private static void Tell(Trial trial, CompressedClock clock, CalendarProxy proxy, Course course, Talkers talkers)
    {
        var told = course.Confirmed.OfType<(long At, bool DelayTold)>().ToList();
        var ofOthers = talkers.Outcomes.Where(outcome => course.WasOpenAtReturn(outcome.At, outcome.Took));
        long[] delivered = [.. told.Select(outcome => outcome.At), .. ofOthers.Select(outcome => outcome.At)];
        var latest = clock.Compressed(Stopwatch.GetElapsedTime(course.Back, delivered.DefaultIfEmpty(course.Back).Max()));
        trial.Report.Figure("seconds of the hosts' clock in one", $"{Factor}");
        trial.Report.Figure("the calendar was away for", $"{clock.Compressed(Stopwatch.GetElapsedTime(course.Gone, course.Back)).TotalSeconds:0} s");
        trial.Report.Figure("bookings open when it came back", $"{delivered.Length:N0}");
        trial.Report.Figure("the last of them told after", $"{latest.TotalSeconds:0.0} s");
        trial.Report.Require(told.Count == course.Confirmed.Count, $"{course.Confirmed.Count - told.Count} clients at the read-back heard of no outcome.");
        trial.Report.Require(told.All(outcome => outcome.DelayTold), $"{told.Count(outcome => !outcome.DelayTold)} clients were not told that it takes longer.");
        trial.Report.Require(latest < LongestDelivery, $"The last booking was told of {latest.TotalSeconds:0} s after the calendar's return.");
        TellRates(trial, clock, proxy, course);
    }

    private static void TellRates(Trial trial, CompressedClock clock, CalendarProxy proxy, Course course)
    {
        int Busiest(long begin, long end) => Rate.Busiest(proxy.Calls, clock.Real(Stretch), begin, end);
        var (normal, peak) = (Busiest(course.Begin, course.Gone), Busiest(course.Back, course.End));
        trial.Report.Figure("calls in the busiest 10 s while all was well", $"{normal}");
        trial.Report.Figure("calls in the busiest 10 s while it was away", $"{Busiest(course.Gone, course.Back)}");
        trial.Report.Figure("calls in the busiest 10 s after its return", $"{peak}");
        // In the short version both are of some twenty calls, which chance alone moves by a quarter.
        var most = (2 * normal) + trial.Pick(0, (int)Math.Ceiling(Math.Sqrt(2 * normal)));
        trial.Report.Require(peak < most, $"After its return the calendar was called {peak} times within 10 s, {normal} times before.");
    }

    /// <summary>When the measured calm began, the calendar went and came back, and the watching ended.</summary>
    private sealed record Course(long Begin, long Gone, long Back, long End, IReadOnlyList<(long At, bool DelayTold)?> Confirmed)
    {
        public bool WasOpenAtReturn(long outcome, TimeSpan took) =>
            outcome > Back && outcome - (long)(took.TotalSeconds * Stopwatch.Frequency) < Back;
    }
}
