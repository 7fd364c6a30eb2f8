using System.Diagnostics;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>A whole booking in few words, from the greeting to the confirmation. A turn lasts from sending to its reply.</summary>
internal sealed class BookingTalk(HttpClient http, FreeTimes times, Failures failures)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Names = ["Maya Stone", "Peter Wells", "Lucy Ford", "Daniel Marsh", "Grace Hill", "Henry Brooks"];

    private int _clients = -1;

    /// <summary>Talks until booked, or until something goes wrong; that is noted as a failure and ends the talk.</summary>
    public async Task BookAsync(Stint stint, CancellationToken cancellationToken)
    {
        var said = "";
        try
        {
            await using var visitor = await ComeAsync(cancellationToken);
            foreach (var (text, answered) in Script())
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

    private IEnumerable<(string Text, Predicate<BotMessage> Answered)> Script()
    {
        var client = Interlocked.Increment(ref _clients);
        return
        [
            ($"book 60 min swedish {times.Next()}", Asks("any_red_flags")),
            ("none", Asks("name")),
            (Names[client % Names.Length], Asks("phone")),
            ($"212-555-01{client % 100:00}", Asks("confirm")),
            ("yes", answer => answer.Keys.Contains("booking.booked")),
        ];
    }

    private static Predicate<BotMessage> Asks(string question) => answer => answer.Asking == question;

    private async Task<Visitor> ComeAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var visitor = await Visitor.ComeAsync(http, patience.Token);
        await visitor.HearAsync(patience.Token);
        return visitor;
    }

    private static async Task TurnAsync(
        Visitor visitor, string text, Predicate<BotMessage> answered, Stint stint, CancellationToken cancellationToken)
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
