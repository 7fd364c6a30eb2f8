using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// The host's clock jumps three hours ahead and then behind the true time, under load: no token is good past its end, conversations go on at
/// their step, and nothing is said or booked twice. The visitors' own server speaks for them with the secret, as tokens end by such a jump.
/// </summary>
internal sealed class Clock : IProof
{
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Jumps = ["+3h", "-1h", "+0"];

    public string Name => "clock";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        if (MovedClock.Missing() is { } missing)
        {
            trial.Report.Fail(missing);
            return;
        }

        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var clock = new MovedClock(Path.Combine(clinic.Folder, "clock"), "+0");
        var host = clinic.NewHost(new HostPlan { Environment = clock.Environment });
        host.Start();
        await host.AnswersAsync(cancellationToken);
        using var doors = new Doors([host.Address]);
        // The screen counts for nothing where it was answered later than now: it is asked again.
        var talks = new Talks(new FreeTimes(TimeProvider.System)) { Instead = Expected.Question("any_red_flags") };
        var talkers = new Talkers(doors, talks, trial.Options.Clients ?? 8, Thinking, EarKind.Socket, EarKind.Polling)
        {
            Secret = Installation.Secret,
        };
        talkers.Begin(cancellationToken);
        await using var regular = await Visitor.ArriveAsync(doors, 0, [EarKind.Socket], cancellationToken);
        await regular.GreetedAsync(cancellationToken);
        await TurnAsync(regular, "my shoulders are sore", Expected.Question("onset"), cancellationToken);
        var token = regular.History.Token;
        regular.History.Token = Installation.Secret;

        await JumpAsync(trial, clock, doors[0], regular, token, cancellationToken);
        await talkers.LeaveAsync();
        trial.Report.Figure("turns heard", $"{talkers.Turns.Count:N0}");
        await Evidence.JudgeAsync(trial, doors, [.. talkers.Histories, regular.History], host.Address, cancellationToken);
    }

    private static async Task JumpAsync(Trial trial, MovedClock clock, DirectLine door, Visitor regular, string token, CancellationToken cancellationToken)
    {
        Line[] lines =
        [
            new("slowly", Expected.Question("severity")),
            new("4", Expected.Question("any_red_flags")),
            new("none", Expected.Words("triage.suggest-with-consultation")),
        ];
        foreach (var (jump, line) in Jumps.Zip(lines))
        {
            await Task.Delay(trial.Pick(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(2)), cancellationToken);
            await clock.MoveAsync(jump, cancellationToken);
            if (jump == "+3h")
            {
                await RefusedAsync(trial, door, regular.History, token, cancellationToken);
            }

            await TurnAsync(regular, line.Text, line.Expected, cancellationToken);
        }

        await Task.Delay(trial.Pick(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(2)), cancellationToken);
        trial.Report.Figure("jumps", $"{string.Join(", ", Jumps)}");
    }

    /// <summary>A token of half an hour has ended two and a half hours ago.</summary>
    private static async Task RefusedAsync(Trial trial, DirectLine door, ConversationHistory history, string token, CancellationToken cancellationToken)
    {
        CallAnswer[] answers =
        [
            await door.PollAsync(history.Conversation, token, null, cancellationToken),
            await door.ReconnectAsync(history.Conversation, token, null, cancellationToken),
            await door.RefreshAsync(token, cancellationToken),
            await door.PostAsync(history.Conversation, token, new SentMessage(0, "expired", "hello", Expected.Any), cancellationToken),
        ];
        foreach (var answer in answers)
        {
            trial.Report.Require(answer.Status == 403, $"{answer.Kind} with a token that has ended was answered {answer.Status}.");
        }
    }

    private static async Task TurnAsync(Visitor visitor, string text, Expected expected, CancellationToken cancellationToken)
    {
        var message = await visitor.SayAsync(text, expected, cancellationToken);
        await visitor.HearAsync(message, cancellationToken);
    }
}
