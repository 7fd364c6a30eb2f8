using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// Two hosts of one database whose clocks are four hours apart serve the same conversations in turn. Then the one that is ahead is killed, and
/// what it had begun is finished by the other: nothing may wait for hours that only the dead one's clock has seen.
/// </summary>
internal sealed class ClocksApart : IProof
{
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(150);

    public string Name => "clocks-apart";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.PostgreSql];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        if (MovedClock.Missing() is { } missing)
        {
            trial.Report.Fail(missing);
            return;
        }

        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        HostProcess[] hosts =
        [
            clinic.NewHost(new HostPlan { Environment = new MovedClock(Path.Combine(clinic.Folder, "behind"), "-1h").Environment }),
            clinic.NewHost(new HostPlan { Environment = new MovedClock(Path.Combine(clinic.Folder, "ahead"), "+3h").Environment }),
        ];
        Array.ForEach(hosts, host => host.Start());
        await Task.WhenAll(hosts.Select(host => host.AnswersAsync(cancellationToken)));
        using var doors = new Doors([.. hosts.Select(host => host.Address)]);
        // The screen counts for nothing where it was answered later than now: it is asked again.
        var talks = new Talks(new FreeTimes(TimeProvider.System)) { Instead = Expected.Question("any_red_flags") };
        var talkers = new Talkers(doors, talks, trial.Options.Clients ?? 8, Thinking, EarKind.Socket, EarKind.Polling)
        {
            Secret = Installation.Secret,
        };
        talkers.Begin(cancellationToken);
        var half = trial.Pick(TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(4));
        await Task.Delay(half, cancellationToken);
        var before = talkers.Turns.Count;
        await hosts[1].KillAsync();
        await Task.Delay(half, cancellationToken);
        await talkers.LeaveAsync();
        trial.Report.Figure("turns heard with both", $"{before:N0}");
        trial.Report.Figure("turns heard with the one left", $"{talkers.Turns.Count - before:N0}");
        await Evidence.JudgeAsync(trial, doors, talkers.Histories, hosts[0].Address, cancellationToken);
    }
}
