using System.Diagnostics;
using System.Text.Json;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>Slow connections, thousands of wrong secrets a second and floods of frames from one address, while visitors from another chat on.</summary>
internal sealed class Abuse : IProof
{
    private const long Megabyte = 1024 * 1024;
    private const long MostGrowth = 200 * Megabyte;
    private const int SlowOfAKind = 75;
    private const int Guessers = 4;
    private const int SecretsASecond = 5_000;
    private const int Flooders = 4;

    private static readonly TimeSpan SlowestTwentieth = TimeSpan.FromMilliseconds(500);

    /// <summary>The short run stands beside other work, on whatever machine there is.</summary>
    private static readonly TimeSpan SlowestTwentiethBriefly = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(250);

    public string Name => "abuse";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var host = clinic.NewHost(new HostPlan { WideLimits = false });
        host.Start();
        await host.AnswersAsync(cancellationToken);
        using var doors = new Doors([host.Address]);
        var visitors = new Talkers(doors, new Talks(new FreeTimes(TimeProvider.System)), 2, Thinking, EarKind.Socket);
        visitors.Begin(cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);

        var before = host.ResidentBytes;
        var attackers = new Attackers(host.Address);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var attacks = Attacks(attackers, doors, enough.Token).ToList();
        var begin = Stopwatch.GetTimestamp();
        await Task.Delay(TimeSpan.FromMinutes(trial.Options.Minutes ?? trial.Pick(2.0, 6.0 / 60)), cancellationToken);
        var end = Stopwatch.GetTimestamp();
        var after = host.ResidentBytes;
        await enough.CancelAsync();
        await Task.WhenAll(attacks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await visitors.LeaveAsync();

        Tell(trial, attackers, Stopwatch.GetElapsedTime(begin, end), new Spread(visitors.TurnsBetween(begin, end)));
        trial.Report.Figure("resident memory before and after", $"{before / Megabyte} MB, {after / Megabyte} MB");
        trial.Report.Require(after - before < MostGrowth, $"Memory grew by {(after - before) / Megabyte} MB.");
        await Evidence.JudgeAsync(trial, doors, visitors.Histories, host.Address, cancellationToken);
    }

    private static IEnumerable<Task> Attacks(Attackers attackers, Doors doors, CancellationToken cancellationToken)
    {
        const string Slow = "POST /v3/directline/conversations HTTP/1.1\r\nHost: localhost\r\nX-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        const string SlowBody = "POST /owner/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nkey=aaaaaaaaaaa";
        return
        [
            .. Enumerable.Range(0, SlowOfAKind).Select(_ => attackers.DripAsync(Slow, cancellationToken)),
            .. Enumerable.Range(0, SlowOfAKind).Select(_ => attackers.DripAsync(SlowBody, cancellationToken)),
            .. Enumerable.Range(0, Guessers).Select(_ => attackers.GuessAsync(SecretsASecond / Guessers, cancellationToken)),
            .. Enumerable.Range(0, Flooders).Select(_ => FloodAsync(attackers, doors, cancellationToken)),
        ];
    }

    private static async Task FloodAsync(Attackers attackers, Doors doors, CancellationToken cancellationToken)
    {
        await using var visitor = await Visitor.ComeAsync(doors, 0, [], cancellationToken);
        if (visitor is not null)
        {
            await attackers.FloodAsync(() => StreamAsync(doors[0], visitor, cancellationToken), cancellationToken);
        }
    }

    private static async Task<Uri?> StreamAsync(DirectLine door, Visitor visitor, CancellationToken cancellationToken)
    {
        var answer = await door.ReconnectAsync(visitor.History.Conversation, visitor.History.Token, null, cancellationToken);
        if (!answer.IsFine)
        {
            return null;
        }

        using var json = JsonDocument.Parse(answer.Body);
        return new Uri(json.RootElement.GetProperty("streamUrl").GetString()!);
    }

    private static void Tell(Trial trial, Attackers attackers, TimeSpan length, Spread turns)
    {
        trial.Report.Figure("slow connections held", $"{2 * SlowOfAKind}");
        trial.Report.Figure("wrong secrets a second", $"{attackers.Secrets / length.TotalSeconds:N0}");
        trial.Report.Figure("frames sent a second", $"{attackers.Frames / length.TotalSeconds:N0}");
        trial.Report.Figure("connections of attackers that were ended", $"{attackers.ThrownOut:N0}");
        trial.Report.Figure("turns of visitors meanwhile", $"{turns.Count:N0}");
        trial.Report.Figure("their slowest twentieth", $"{turns.SlowestTwentieth.TotalMilliseconds:0} ms");
        trial.Report.Require(turns.Count > 0 && turns.SlowestTwentieth < trial.Pick(SlowestTwentieth, SlowestTwentiethBriefly), $"Visitors waited {turns.SlowestTwentieth.TotalMilliseconds:0} ms (p95).");
    }
}
