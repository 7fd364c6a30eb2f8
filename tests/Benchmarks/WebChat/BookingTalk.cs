using System.Diagnostics;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>A whole booking in few words, from the greeting to the confirmation. A turn lasts from sending to its reply.</summary>
/// <param name="come">Opens a conversation in which the greeting is on its way.</param>
/// <param name="answers">What has to be heard after each of the five messages.</param>
/// <param name="times">Free times, each given once.</param>
/// <param name="failures">What goes wrong.</param>
internal sealed class BookingTalk(
    Func<CancellationToken, Task<IVisitor>> come, IReadOnlyList<Predicate<BotMessage>> answers, FreeTimes times, Failures failures)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Names = ["Maya Stone", "Peter Wells", "Lucy Ford", "Daniel Marsh", "Grace Hill", "Henry Brooks"];

    private int _clients = -1;

    /// <summary>The front desk: the question that it leaves open, and the visit at last.</summary>
    public static IReadOnlyList<Predicate<BotMessage>> OfFrontDesk { get; } =
        [Asks("any_red_flags"), Asks("name"), Asks("phone"), Asks("confirm"), answer => answer.Keys.Contains("booking.booked")];

    /// <summary>The bot of NodeSdk/bot.mjs, by its words.</summary>
    public static IReadOnlyList<Predicate<BotMessage>> OfNodeBot { get; } =
        [Says("apply to you"), Says("first name"), Says("mobile number"), Says("Shall I book it"), Says("You're booked")];

    /// <summary>Talks until booked, or until something goes wrong; that is noted as a failure and ends the talk.</summary>
    public async Task BookAsync(Stint stint, CancellationToken cancellationToken)
    {
        var said = "";
        try
        {
            await using var visitor = await ComeAsync(cancellationToken);
            foreach (var (text, answered) in Script().Zip(answers))
            {
                said = text;
                await TurnAsync(visitor, text, answered, stint, cancellationToken);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add($"After '{said}': {failure.GetType().Name}: {failure.Message}");
        }
    }

    private IEnumerable<string> Script()
    {
        var client = Interlocked.Increment(ref _clients);
        return [$"book 60 min swedish {times.Next()}", "none", Names[client % Names.Length], $"212-555-01{client % 100:00}", "yes"];
    }

    private static Predicate<BotMessage> Asks(string question) => answer => answer.Asking == question;

    private static Predicate<BotMessage> Says(string words) => answer => answer.Text.Contains(words, StringComparison.Ordinal);

    private async Task<IVisitor> ComeAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var visitor = await come(patience.Token);
        await visitor.HearAsync(patience.Token);
        return visitor;
    }

    private static async Task TurnAsync(
        IVisitor visitor, string text, Predicate<BotMessage> answered, Stint stint, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var since = Stopwatch.GetTimestamp();
        var sent = visitor.SayAsync(text, patience.Token);
        var answer = await visitor.HearAsync(patience.Token);
        while (answer.Keys.Contains("booking.booking"))
        {
            // "I am booking it": the calendar is slow, the confirmation follows.
            answer = await visitor.HearAsync(patience.Token);
        }

        stint.Note(since);
        await sent;
        if (!answered(answer))
        {
            throw new InvalidOperationException($"answered with [{string.Join(", ", answer.Keys)}] asking {answer.Asking ?? "nothing"}.");
        }
    }
}
