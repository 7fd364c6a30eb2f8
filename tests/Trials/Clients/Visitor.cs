using System.Diagnostics;
using System.Text.Json;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>
/// One visitor in a conversation of their own. A message without an acknowledgement is sent again, as the same message, until it has one:
/// by the person with "Send failed. Retry.", or by the channel.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>Longer than any outage that a trial makes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>A calendar's answer may have to wait until the claim of a dead process has run out, which takes a minute.</summary>
    private static readonly TimeSpan PatienceForBooking = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Doors _doors;
    private readonly Heard _heard = new();
    private readonly IReadOnlyList<Ear> _ears;
    private int _next;

    private Visitor(Doors doors, int door, ConversationHistory history, string userId, IReadOnlyList<EarKind> ears)
    {
        UserId = userId;
        _doors = doors;
        _next = door;
        History = history;
        _ears = [.. ears.Select((kind, number) => Ear.Listen(kind, doors, door + number, history, _heard))];
    }

    public ConversationHistory History { get; }

    public Heard Heard => _heard;

    public string UserId { get; }

    /// <summary>Opens the page and starts a conversation; the greeting is on its way then. Null when nobody answers for too long.</summary>
    /// <param name="doors">The hosts.</param>
    /// <param name="door">The one to begin at.</param>
    /// <param name="ears">Each listens at another host, as far as there are more.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="sequential">False for a visitor who says many things at once.</param>
    public static async Task<Visitor?> ComeAsync(
        Doors doors, int door, IReadOnlyList<EarKind> ears, CancellationToken cancellationToken, bool sequential = true)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var page = await UntilFineAsync(doors, attempt => doors[door + attempt].TokenAsync(patience.Token), patience.Token);
            var started = await UntilFineAsync(doors, attempt => doors[door + attempt].StartAsync(page.Token, patience.Token), patience.Token);
            return new Visitor(doors, door, new ConversationHistory(started.ConversationId, started.Token) { IsSequential = sequential }, page.UserId!, ears);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The same for a visitor without whom there is nothing to try.</summary>
    public static async Task<Visitor> ArriveAsync(
        Doors doors, int door, IReadOnlyList<EarKind> ears, CancellationToken cancellationToken, bool sequential = true)
    {
        var since = Stopwatch.GetTimestamp();
        return await ComeAsync(doors, door, ears, cancellationToken, sequential)
            ?? throw new InvalidOperationException(
                $"Nobody opened for {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s; the last answer was {doors.LastRefusal?.Kind} {doors.LastRefusal?.Status}.");
    }

    public Task<LogEntry?> GreetedAsync(CancellationToken cancellationToken) =>
        _heard.FirstAsync(entry => entry.FromBot, Patience, cancellationToken);

    /// <summary>Sends until there is an acknowledgement, with several hosts at the next one each time; after the last of them it waits a little.</summary>
    public async Task<SentMessage> SayAsync(string text, Expected expected, CancellationToken cancellationToken)
    {
        var message = History.Say(text, expected);
        for (var until = TimeProvider.System.GetUtcNow() + Patience; message.Id is null && TimeProvider.System.GetUtcNow() < until;)
        {
            await AttemptAsync(message, cancellationToken);
            if (message.Id is null && (message.Refused + message.Ambiguous) % _doors.Count == 0)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }

        return message;
    }

    /// <summary>Sends it once, again if it has been sent before.</summary>
    public async Task AttemptAsync(SentMessage message, CancellationToken cancellationToken)
    {
        var answer = await _doors[Interlocked.Increment(ref _next)].PostAsync(History.Conversation, History.Token, message, cancellationToken);
        switch (answer.Status)
        {
            case 200:
                message.Acknowledge(JsonSerializer.Deserialize(answer.Body.Span, WebChatJson.Default.AcceptedActivity)!.Id);
                break;
            case 0 or >= 500:
                message.Doubt();
                break;
            default:
                message.Refuse();
                break;
        }
    }

    /// <summary>The answer to it; null, and noted, when none is heard.</summary>
    public async Task<LogEntry?> HearAsync(SentMessage message, CancellationToken cancellationToken)
    {
        var patience = message.Expected.Patience ?? (message.Expected.Confirms ? PatienceForBooking : Patience);
        var answer = message.Id is null ? null : await _heard.FirstAsync(entry => Answers(entry, message), patience, cancellationToken);
        if (answer is null)
        {
            message.GiveUpHearing();
        }

        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var ear in _ears)
        {
            await ear.DisposeAsync();
        }
    }

    /// <summary>A visitor confirms one booking in a conversation at most, so that an outcome is its outcome.</summary>
    private static bool Answers(LogEntry entry, SentMessage message) => message.Expected.Confirms
        ? entry.FromBot && (entry.Keys.Contains(message.Expected.Key!) || Expected.IsOtherOutcome(entry) || (entry.ReplyToId == message.Id && !entry.Keys.Contains("booking.booking")))
        : entry.FromBot && entry.ReplyToId == message.Id;

    private static async Task<OpenedConversation> UntilFineAsync(Doors doors, Func<int, Task<CallAnswer>> call, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await call(attempt);
            if (answer.IsFine)
            {
                return JsonSerializer.Deserialize(answer.Body.Span, WebChatJson.Default.OpenedConversation)!;
            }

            doors.LastRefusal = answer;
            await Task.Delay(Pause, cancellationToken);
        }
    }
}
