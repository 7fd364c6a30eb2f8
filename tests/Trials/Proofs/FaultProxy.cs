using System.Diagnostics;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// Between bot and calendar every third call meets with something: it is lost on its way there or back, cut off within its answer, passed on
/// twice, refused for now, and some take many seconds. Every confirmed booking ends as a visit, as another choice for the client or in a person's hands, and
/// the calendar holds exactly the visits that clients were told of.
/// </summary>
internal sealed class FaultProxy : IProof
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestOutcome = TimeSpan.FromMinutes(15);

    public string Name => "fault-proxy";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var mischief = new Mischief(trial.Options.Seed);
        await using var halves = await TwoProcesses.StartAsync(clinic, mischief, null, cancellationToken);
        var bot = halves.Bot.Address;
        using var doors = new Doors([bot]);
        var talkers = new Talkers(doors, Talks(), trial.Options.Clients ?? trial.Pick(160, 40), TimeSpan.Zero, EarKind.Socket);
        var since = Stopwatch.GetTimestamp();
        talkers.Begin(cancellationToken);
        await ConfirmedAsync(talkers, trial.Pick(10_000, 40), cancellationToken);
        var confirmedIn = Stopwatch.GetElapsedTime(since);
        await talkers.LeaveAsync();
        var open = await BookingsLeft.NoneAsync(bot, LongestOutcome, cancellationToken);

        Tell(trial, mischief, talkers, confirmedIn);
        trial.Report.Figure("of them given to staff", $"{await BookingsLeft.DeadAsync(bot, cancellationToken):N0}");
        trial.Report.Require(open is not null, $"Some bookings have come to nothing yet.");
        await Evidence.JudgeAsync(trial, doors, talkers.Histories, halves.Calendar.Address, cancellationToken);
    }

    private static Talks Talks() => new(new FreeTimes(TimeProvider.System, RoomyClinic.Rooms))
    {
        OnlyBookings = true,
        Instead = Expected.LeftWithFrontDesk,
        Outcome = Expected.Booked with { MayFail = true, Patience = LongestOutcome },
    };

    private static async Task ConfirmedAsync(Talkers talkers, int count, CancellationToken cancellationToken)
    {
        while (talkers.Confirmed < count)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static void Tell(Trial trial, Mischief mischief, Talkers talkers, TimeSpan took)
    {
        trial.Report.Figure("bookings confirmed by clients", $"{talkers.Confirmed:N0}");
        trial.Report.Figure("confirmed within", $"{took.TotalSeconds:N0} s");
        foreach (var (fate, times) in mischief.Drawn.OrderBy(drawn => drawn.Key))
        {
            trial.Report.Figure($"calls of the calendar: {fate}", $"{times:N0}");
        }
    }
}
