using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.Fuzz;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// Requests that are wrong somewhere, at every door: none is answered by an error of the host's own, none ends in an exception that nobody
/// expected, memory stays bounded, and visitors beside it notice nothing.
/// </summary>
internal sealed class Mutations : IProof
{
    private const string OwnerKey = "the-owner-of-the-trials";
    private const long Megabyte = 1024 * 1024;
    private const long MostGrowth = 200 * Megabyte;
    private const int Gunners = 4;
    private const int Conversations = 24;

    private static readonly TimeSpan SlowestTwentieth = TimeSpan.FromMilliseconds(500);

    /// <summary>The short run stands beside other work, on whatever machine there is.</summary>
    private static readonly TimeSpan SlowestTwentiethBriefly = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(100);

    public string Name => "mutations";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var host = clinic.NewHost(new HostPlan { Settings = ["--Connector:AllowAnonymous", "true", "--Owner:Key", OwnerKey] });
        host.Start();
        await host.AnswersAsync(cancellationToken);
        using var doors = new Doors([host.Address]);
        var visitors = new Talkers(doors, new Talks(new FreeTimes(TimeProvider.System)), 2, Thinking, EarKind.Socket);
        visitors.Begin(cancellationToken);

        using var http = Loopback.Client(host.Address);
        var gunner = new Gunner(http, new ShotMaker(await KeysAsync(doors, cancellationToken)));
        var (count, tenth) = (trial.Pick(100_000, 2_000), trial.Pick(10_000, 200));
        await FireAsync(gunner, trial.Options.Seed, tenth, cancellationToken);
        var before = host.ResidentBytes;
        await FireAsync(gunner, trial.Options.Seed + tenth, count - tenth, cancellationToken);
        var after = host.ResidentBytes;
        await visitors.LeaveAsync();

        Tell(trial, gunner, before, after, new Spread(visitors.Turns.Select(turn => turn.Took)));
        trial.Report.Require(HostLog.Troubles(host.Log).Count == 0, $"The host wrote about failures of its own.");

        await Evidence.JudgeAsync(trial, doors, visitors.Histories, null, cancellationToken);
    }

    private static Task FireAsync(Gunner gunner, int first, int count, CancellationToken cancellationToken)
    {
        var gunners = new ParallelOptions { MaxDegreeOfParallelism = Gunners, CancellationToken = cancellationToken };
        return Parallel.ForAsync(first, first + count, gunners, async (number, stop) => await gunner.FireAsync(number, stop));
    }

    private static async Task<Keyring> KeysAsync(Doors doors, CancellationToken cancellationToken)
    {
        List<Admission> conversations = [];
        for (var number = 0; number < Conversations; number++)
        {
            await using var visitor = await Visitor.ArriveAsync(doors, 0, [], cancellationToken);
            conversations.Add(new Admission(visitor.History.Conversation, visitor.History.Token, visitor.UserId));
        }

        return new Keyring(conversations, Installation.Secret, Installation.CalendarKey, OwnerKey);
    }

    private static void Tell(Trial trial, Gunner gunner, long before, long after, Spread turns)
    {
        foreach (var door in gunner.Answers.GroupBy(answer => answer.Key.Door).OrderBy(door => door.Key))
        {
            var statuses = string.Join(", ", door.OrderBy(answer => answer.Key.Status).Select(answer => $"{answer.Value} x {answer.Key.Status}"));
            trial.Report.Figure($"{door.Key}: {door.Sum(answer => answer.Value)}", $"{statuses}");
        }

        trial.Report.Figure("resident memory after a tenth and at the end", $"{before / Megabyte} MB, {after / Megabyte} MB");
        trial.Report.Figure("turns of visitors meanwhile, slowest twentieth", $"{turns.Count:N0}, {turns.SlowestTwentieth.TotalMilliseconds:0} ms");
        trial.Report.Require(after - before < MostGrowth, $"Memory grew by {(after - before) / Megabyte} MB.");
        trial.Report.Require(turns.Count > 0 && turns.SlowestTwentieth < trial.Pick(SlowestTwentieth, SlowestTwentiethBriefly), $"Visitors waited {turns.SlowestTwentieth.TotalMilliseconds:0} ms (p95).");
        foreach (var bad in gunner.Bad)
        {
            trial.Report.Fail(bad);
        }
    }
}
