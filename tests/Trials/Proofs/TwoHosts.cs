using System.Diagnostics;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// One conversation over two hosts of one database, every other message to the other host, listened to at both. Half-way one host is killed;
/// its clients carry on at the other with what they have.
/// </summary>
internal sealed class TwoHosts : IProof
{
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(150);

    private static readonly IReadOnlyList<EarKind> Ears = [EarKind.Socket, EarKind.Socket, EarKind.Polling];

    private static readonly IReadOnlyList<Line> Lines =
    [
        new("what is deep tissue?", Expected.Words("knowledge.deep-tissue")),
        new("how long is a session?", Expected.Words("session-lengths.service-lengths")),
        new("how much is it?", Expected.Words("session-lengths.price-line")),
        new("what should I wear?", Expected.Words("clinic.what_to_wear")),
        new("where are you?", Expected.Words("clinic.ask_location")),
    ];

    public string Name => "two-hosts";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.PostgreSql];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        HostProcess[] hosts = [clinic.NewHost(), clinic.NewHost()];
        Array.ForEach(hosts, host => host.Start());
        await Task.WhenAll(hosts.Select(host => host.AnswersAsync(cancellationToken)));
        using var doors = new Doors([.. hosts.Select(host => host.Address)]);
        var others = new Talkers(
            doors, new Talks(new FreeTimes(TimeProvider.System)), trial.Options.Clients ?? trial.Pick(16, 8), Thinking, EarKind.Socket, EarKind.Polling);
        others.Begin(cancellationToken);
        await using var one = await Visitor.ArriveAsync(doors, 0, Ears, cancellationToken);
        await one.GreetedAsync(cancellationToken);

        var half = trial.Pick(500, 30);
        var before = await TalkAsync(one, half, cancellationToken);
        var killed = Stopwatch.GetTimestamp();
        await hosts[1].KillAsync();
        var after = await TalkAsync(one, half, cancellationToken);
        await others.LeaveAsync();

        var gap = new Spread(others.TurnsBetween(killed, long.MaxValue).Concat(after.Times));
        var lags = new Spread(one.Heard.Lags(Ears.Count, killed));
        Tell(trial, before, after, gap, lags);
        await Evidence.JudgeAsync(trial, doors, [.. others.Histories, one.History], hosts[0].Address, cancellationToken);
    }

    private static void Tell(Trial trial, Turns before, Turns after, Spread gap, Spread lags)
    {
        trial.Report.Figure("turns of the one conversation", $"{before.Times.Count + after.Times.Count:N0}");
        trial.Report.Figure("its turns on two hosts, middle", $"{new Spread(before.Times).Middle.TotalMilliseconds:0} ms");
        trial.Report.Figure("its turns on the one left, middle", $"{new Spread(after.Times).Middle.TotalMilliseconds:0} ms");
        trial.Report.Figure("longest turn of anybody after the kill", $"{gap.Longest.TotalSeconds:0.00} s");
        trial.Report.Figure("heard at the other host and by polling after, slowest hundredth", $"{lags.At(0.99).TotalMilliseconds:0} ms");
        trial.Report.Require(before.Wrong + after.Wrong == 0, $"{before.Wrong + after.Wrong} turns had no answer, or another one.");
        trial.Report.Require(gap.Longest < LongestRecovery, $"Somebody waited {gap.Longest.TotalSeconds:0.00} s after the kill.");
        trial.Report.Require(lags.Count > 0 && lags.At(0.99) < LongestLag, $"A reply was heard {lags.At(0.99).TotalSeconds:0.00} s later at the other host.");
    }

    private static async Task<Turns> TalkAsync(Visitor visitor, int count, CancellationToken cancellationToken)
    {
        List<TimeSpan> times = [];
        var wrong = 0;
        for (var turn = 0; turn < count; turn++)
        {
            var line = Lines[turn % Lines.Count];
            var since = Stopwatch.GetTimestamp();
            var message = await visitor.SayAsync(line.Text, line.Expected, cancellationToken);
            var answer = await visitor.HearAsync(message, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(since));
            wrong += answer is not null && line.Expected.Fits(answer) ? 0 : 1;
        }

        return new Turns(times, wrong);
    }

    private sealed record Turns(IReadOnlyList<TimeSpan> Times, int Wrong);
}
