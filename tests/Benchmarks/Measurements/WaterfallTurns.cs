using System.Diagnostics;
using MassageBot.Benchmarks.BotSdk;
using MassageBot.Benchmarks.Load;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>
/// Turns of a waterfall without HTTP and JSON: through the adapter, its pipeline and storage in memory, one after the other on one thread.
/// Processor time is that of the whole process, so that collecting garbage counts.
/// </summary>
internal sealed class WaterfallTurns(BenchmarkOptions options, Failures failures)
{
    private const int Rounds = 5;

    public IReadOnlyList<TurnCost> Measure(CancellationToken cancellationToken) =>
    [
        Measure("a waterfall's turn, choice prompts", Booking.WithChoices(), Booking.Script(false), cancellationToken),
        Measure("a waterfall's turn, one prompt of two a date", Booking.WithDate(), Booking.Script(true), cancellationToken),
        Measure("an echo", null, ["hello"], cancellationToken),
    ];

    private TurnCost Measure(string what, Booking? booking, string[] script, CancellationToken cancellationToken)
    {
        IBot bot = booking is null ? new EchoBot() : new DialogBot(new ConversationState(new MemoryStorage()), booking);
        var adapter = new DirectAdapter();
        var length = TimeSpan.FromSeconds(options.Seconds / (double)Rounds);
        Run(adapter, bot, script, TimeSpan.FromSeconds(Math.Min(5, options.Seconds)), cancellationToken);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Run(adapter, bot, script, length, cancellationToken)).ToList();
        return rounds.OrderBy(round => round.Processor).ElementAt(Rounds / 2) with { What = what };
    }

    private TurnCost Run(DirectAdapter adapter, IBot bot, string[] script, TimeSpan length, CancellationToken cancellationToken)
    {
        var (turns, processor, allocated) = (0, Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < length; turns++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var turn = adapter.TurnAsync(Message(script[turns % script.Length]), bot, cancellationToken);
            if (!turn.IsCompletedSuccessfully || turn.Result.Body is not ExpectedReplies { Activities.Count: 1 })
            {
                failures.Add($"A turn said nothing: {turn.Exception?.Message}");
            }
        }

        return new TurnCost(
            "", (Environment.CpuUsage.TotalTime - processor) / turns, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / turns);
    }

    private static Activity Message(string text) => new(ActivityTypes.Message)
    {
        Id = "1",
        ChannelId = "webchat",
        ServiceUrl = "https://channel.example/",
        From = new ChannelAccount("dl_1", "Maya", "user"),
        Recipient = new ChannelAccount("bot", "Front desk", "bot"),
        Conversation = new ConversationAccount(id: "c_1"),
        Locale = "en-US",
        Text = text,
        DeliveryMode = DeliveryModes.ExpectReplies,
    };

    /// <summary>The adapter that serves channels, without a request around it.</summary>
    private sealed class DirectAdapter() : CloudAdapter(new OpenDoor())
    {
        public Task<InvokeResponse> TurnAsync(Activity activity, IBot bot, CancellationToken cancellationToken) =>
            ProcessActivityAsync("", activity, bot.OnTurnAsync, cancellationToken);
    }
}

/// <summary>What each of many turns cost, in the middle one of several rounds.</summary>
internal sealed record TurnCost(string What, TimeSpan Processor, double Bytes);
