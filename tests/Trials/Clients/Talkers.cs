using System.Collections.Concurrent;
using System.Diagnostics;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>So many visitors at once; whoever is done is followed by the next. They leave when told, at the end of what they are saying.</summary>
/// <param name="doors">The hosts.</param>
/// <param name="talks">What they say.</param>
/// <param name="count">How many.</param>
/// <param name="thinking">Between hearing an answer and saying the next.</param>
/// <param name="ears">How they listen: the kinds go round.</param>
internal sealed class Talkers(Doors doors, Talks talks, int count, TimeSpan thinking, params IReadOnlyList<EarKind> ears)
{
    /// <summary>Every so many messages one is sent again although it was acknowledged, as channels do.</summary>
    private const int RepeatEach = 23;

    /// <summary>So many does a visitor say.</summary>
    private const int Lines = 5;

    private readonly ConcurrentQueue<ConversationHistory> _histories = new();
    private readonly ConcurrentQueue<(long At, TimeSpan Took)> _turns = new();
    private readonly ConcurrentQueue<(long At, TimeSpan Took)> _outcomes = new();
    private volatile bool _leaving;
    private Task _talking = Task.CompletedTask;
    private int _said;
    private int _unopened;
    private int _confirmed;

    /// <summary>True where visitors come and think as people do, each in their own time: else all who came together go on in step.</summary>
    public bool Unevenly { get; init; }

    /// <summary>Where set, the clinic's own server speaks for the visitors once they have come.</summary>
    public string? Secret { get; init; }

    public IReadOnlyCollection<ConversationHistory> Histories => _histories;

    /// <summary>From sending to hearing the answer, with a <see cref="Stopwatch"/> timestamp of its end.</summary>
    public IReadOnlyCollection<(long At, TimeSpan Took)> Turns => _turns;

    /// <summary>The same of the messages that confirmed a booking: until its outcome was heard.</summary>
    public IReadOnlyCollection<(long At, TimeSpan Took)> Outcomes => _outcomes;

    /// <summary>Visitors whom nobody opened for too long.</summary>
    public int Unopened => _unopened;

    /// <summary>Bookings that visitors have said yes to, and that were acknowledged.</summary>
    public int Confirmed => _confirmed;

    /// <summary>The turns that ended between two such timestamps.</summary>
    public IEnumerable<TimeSpan> TurnsBetween(long begin, long end) => _turns.Where(turn => turn.At >= begin && turn.At < end).Select(turn => turn.Took);

    public void Begin(CancellationToken cancellationToken) =>
        _talking = Task.WhenAll(Enumerable.Range(0, count).Select(number => Task.Run(() => RepeatAsync(number, cancellationToken), cancellationToken)));

    public async Task LeaveAsync()
    {
        _leaving = true;
        await _talking;
    }

    private async Task RepeatAsync(int number, CancellationToken cancellationToken)
    {
        await Task.Delay(Unevenly ? Lines * thinking * Random.Shared.NextDouble() : TimeSpan.Zero, cancellationToken);
        while (!_leaving)
        {
            await VisitAsync(number, cancellationToken);
        }
    }

    private async Task VisitAsync(int number, CancellationToken cancellationToken)
    {
        await using var visitor = await Visitor.ComeAsync(doors, number, [ears[number % ears.Count]], cancellationToken);
        if (visitor is null)
        {
            Interlocked.Increment(ref _unopened);
            return;
        }

        visitor.History.Token = Secret ?? visitor.History.Token;
        _histories.Enqueue(visitor.History);
        if (await visitor.GreetedAsync(cancellationToken) is not null)
        {
            await TalkAsync(visitor, cancellationToken);
        }
    }

    private async Task TalkAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        foreach (var line in talks.Next())
        {
            if (_leaving || !await TurnAsync(visitor, line, cancellationToken))
            {
                return;
            }

            await Task.Delay(Unevenly ? 2 * thinking * Random.Shared.NextDouble() : thinking, cancellationToken);
        }
    }

    /// <summary>False when the answer is not the one to go on from.</summary>
    private async Task<bool> TurnAsync(Visitor visitor, Line line, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var message = await visitor.SayAsync(line.Text, line.Expected, cancellationToken);
        if (line.Expected.Confirms && message.Id is not null)
        {
            Interlocked.Increment(ref _confirmed);
        }

        if (Interlocked.Increment(ref _said) % RepeatEach == 0)
        {
            await visitor.AttemptAsync(message, cancellationToken);
        }

        var answer = await visitor.HearAsync(message, cancellationToken);
        if (answer is null)
        {
            return false;
        }

        var now = Stopwatch.GetTimestamp();
        _turns.Enqueue((now, Stopwatch.GetElapsedTime(since, now)));
        if (line.Expected.Confirms)
        {
            _outcomes.Enqueue((now, Stopwatch.GetElapsedTime(since, now)));
        }

        return line.Expected.Fits(answer);
    }
}
