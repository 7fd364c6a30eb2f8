using System.Diagnostics;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>Clients who have been read back what they want to book, and wait with their yes until they are told.</summary>
internal sealed class ReadBackClients : IAsyncDisposable
{
    private const string Delayed = "booking.calendar-delayed";

    private readonly List<(Visitor Visitor, Line Yes)> _waiting = [];
    private readonly List<Visitor> _gone = [];

    public IReadOnlyCollection<ConversationHistory> Histories => [.. _waiting.Select(client => client.Visitor).Concat(_gone).Select(visitor => visitor.History)];

    public async Task ComeAsync(Doors doors, Talks talks, int count, CancellationToken cancellationToken)
    {
        while (_waiting.Count < count && _gone.Count < count)
        {
            var visitor = await Visitor.ArriveAsync(doors, _waiting.Count, [EarKind.Socket], cancellationToken);
            await visitor.GreetedAsync(cancellationToken);
            var lines = talks.Next();
            if (await IsReadBackAsync(visitor, lines.SkipLast(1), cancellationToken))
            {
                _waiting.Add((visitor, lines[^1]));
                continue;
            }

            _gone.Add(visitor);
        }
    }

    /// <summary>All say yes, one after the other over that time. For each, when the outcome was heard and whether the delay was told before; null when none was.</summary>
    public async Task<IReadOnlyList<(long At, bool DelayTold)?>> ConfirmAsync(TimeSpan over, CancellationToken cancellationToken) =>
        await Task.WhenAll(_waiting.Select((client, number) => ConfirmAsync(client.Visitor, client.Yes, over * number / _waiting.Count, cancellationToken)));

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _waiting.Select(client => client.Visitor).Concat(_gone))
        {
            await visitor.DisposeAsync();
        }
    }

    /// <summary>On a busy machine and a fast clock a calendar may be found away.</summary>
    private static async Task<bool> IsReadBackAsync(Visitor visitor, IEnumerable<Line> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
        {
            var answer = await visitor.HearAsync(await visitor.SayAsync(line.Text, line.Expected, cancellationToken), cancellationToken);
            if (answer is null || !line.Expected.Fits(answer))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<(long At, bool DelayTold)?> ConfirmAsync(Visitor visitor, Line yes, TimeSpan later, CancellationToken cancellationToken)
    {
        await Task.Delay(later, cancellationToken);
        var message = await visitor.SayAsync(yes.Text, yes.Expected, cancellationToken);
        if (await visitor.HearAsync(message, cancellationToken) is null)
        {
            return null;
        }

        var heard = Stopwatch.GetTimestamp();
        return (heard, await visitor.Heard.FirstAsync(entry => entry.Keys.Contains(Delayed), TimeSpan.Zero, cancellationToken) is not null);
    }
}
