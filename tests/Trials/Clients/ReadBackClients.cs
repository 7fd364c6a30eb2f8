using System.Diagnostics;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>Clients who have been read back what they want to book, and wait with their yes until they are told.</summary>
internal sealed class ReadBackClients : IAsyncDisposable
{
    private const string Delayed = "booking.calendar-delayed";

    private readonly List<(Visitor Visitor, Line Yes)> _waiting = [];

    public IReadOnlyCollection<ConversationHistory> Histories => [.. _waiting.Select(client => client.Visitor.History)];

    public async Task ComeAsync(Doors doors, Talks talks, int count, CancellationToken cancellationToken)
    {
        for (var number = 0; number < count; number++)
        {
            var visitor = await Visitor.ArriveAsync(doors, number, [EarKind.Socket], cancellationToken);
            await visitor.GreetedAsync(cancellationToken);
            var lines = talks.Next();
            foreach (var line in lines.SkipLast(1))
            {
                await visitor.HearAsync(await visitor.SayAsync(line.Text, line.Expected, cancellationToken), cancellationToken);
            }

            _waiting.Add((visitor, lines[^1]));
        }
    }

    /// <summary>All say yes, one after the other over that time. For each, when the outcome was heard and whether the delay was told before; null when none was.</summary>
    public async Task<IReadOnlyList<(long At, bool DelayTold)?>> ConfirmAsync(TimeSpan over, CancellationToken cancellationToken) =>
        await Task.WhenAll(_waiting.Select((client, number) => ConfirmAsync(client.Visitor, client.Yes, over * number / _waiting.Count, cancellationToken)));

    public async ValueTask DisposeAsync()
    {
        foreach (var (visitor, _) in _waiting)
        {
            await visitor.DisposeAsync();
        }
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
