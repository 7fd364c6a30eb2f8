using System.Diagnostics;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>Two hundred messages at once to one conversation: one turn after the other, none lost, and the other visitors do not notice.</summary>
internal sealed class HotConversation : IProof
{
    private const int AtOnce = 200;

    private static readonly TimeSpan SlowestTwentieth = TimeSpan.FromMilliseconds(500);

    /// <summary>The short run stands beside other work, on whatever machine there is.</summary>
    private static readonly TimeSpan SlowestTwentiethBriefly = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(200);

    private static readonly IReadOnlyList<Line> Lines =
    [
        new("what is deep tissue?", Expected.Words("knowledge.deep-tissue")),
        new("what should I wear?", Expected.Words("clinic.what_to_wear")),
        new("where are you?", Expected.Words("clinic.ask_location")),
    ];

    public string Name => "hot-conversation";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.PostgreSql];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var host = clinic.NewHost();
        host.Start();
        await host.AnswersAsync(cancellationToken);
        using var doors = new Doors([host.Address]);
        var others = new Talkers(doors, new Talks(new FreeTimes(TimeProvider.System)), trial.Options.Clients ?? 8, Thinking, EarKind.Socket);
        others.Begin(cancellationToken);
        await using var hot = await Visitor.ArriveAsync(doors, 0, [EarKind.Socket, EarKind.Polling], cancellationToken, sequential: false);
        await hot.GreetedAsync(cancellationToken);
        await RoundAsync(hot, cancellationToken);

        var begin = Stopwatch.GetTimestamp();
        List<TimeSpan> rounds = [];
        for (var round = 0; round < trial.Pick(20, 2); round++)
        {
            rounds.Add(await RoundAsync(hot, cancellationToken));
        }

        var calm = new Spread(others.TurnsBetween(begin, Stopwatch.GetTimestamp()));
        await others.LeaveAsync();
        Tell(trial, new Spread(rounds), calm);
        await Evidence.JudgeAsync(trial, doors, [.. others.Histories, hot.History], host.Address, cancellationToken);
    }

    private static void Tell(Trial trial, Spread rounds, Spread calm)
    {
        trial.Report.Figure("rounds of 200 messages at once", $"{rounds.Count}");
        trial.Report.Figure("all 200 answered, middle", $"{rounds.Middle.TotalSeconds:0.00} s");
        trial.Report.Figure("turns of the others meanwhile", $"{calm.Count:N0}");
        trial.Report.Figure("their slowest twentieth", $"{calm.SlowestTwentieth.TotalMilliseconds:0} ms");
        trial.Report.Require(
            calm.SlowestTwentieth < trial.Pick(SlowestTwentieth, SlowestTwentiethBriefly), $"The others waited {calm.SlowestTwentieth.TotalMilliseconds:0} ms (p95).");
    }

    private static async Task<TimeSpan> RoundAsync(Visitor hot, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => TurnAsync(hot, Lines[number % Lines.Count], cancellationToken)));
        return Stopwatch.GetElapsedTime(since);
    }

    private static async Task TurnAsync(Visitor hot, Line line, CancellationToken cancellationToken)
    {
        var message = await hot.SayAsync(line.Text, line.Expected, cancellationToken);
        await hot.HearAsync(message, cancellationToken);
    }
}
