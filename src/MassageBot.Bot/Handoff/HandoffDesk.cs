using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Handoff;

/// <summary>Clients who want a person: staff take one, talk with them, and leave them again. One winner, whatever is pressed at once.</summary>
internal sealed class HandoffDesk(HandoffBook book, HandoffTalk talk, HandoffNews news) : IStaffDesk, IStaffEar, IStaffTalk
{
    public IReadOnlyCollection<string> Commands => ["queue", "claim", "note", "lines", "transfer", "snooze", "return", "close", "why"];

    public IReadOnlyCollection<string> NeedsSlash => ["claim", "note", "lines", "transfer", "snooze", "return", "close", "why"];

    public string VerbPrefix => "handoff.";

    public async Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        switch (command.Name)
        {
            case "queue":
                await QueueAsync(turn, cancellationToken);
                break;
            case "claim":
                await ClaimByNameAsync(turn, command.Rest, cancellationToken);
                break;
            default:
                await talk.CommandAsync(turn, command, cancellationToken);
                break;
        }
    }

    public Task<bool> HearAsync(StaffTurn turn, Telling telling, CancellationToken cancellationToken) => news.HearAsync(turn, telling, cancellationToken);

    public Task<bool> HearWordsAsync(StaffTurn turn, string text, CancellationToken cancellationToken) => talk.HearWordsAsync(turn, text, cancellationToken);

    public async Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id is not { } id || await book.FindAsync(id, cancellationToken) is not { } matter)
        {
            await turn.SayAsync(turn.Words.Staff.Gone.Say());
            return null;
        }

        return press.Verb switch
        {
            "handoff.claim" => await book.ClaimAsync(turn, matter, cancellationToken),
            "handoff.view" => await book.ViewAsync(turn, matter, cancellationToken),
            "handoff.called" => await book.EndAsync(turn, matter, HandoffEnd.Called, cancellationToken),
            "handoff.close" => await book.EndAsync(turn, matter, HandoffEnd.Closed, cancellationToken),
            "handoff.return" => await book.EndAsync(turn, matter, HandoffEnd.Returned, cancellationToken),
            "handoff.snooze" => await talk.SnoozeAsync(turn, matter, press.Input("minutes"), cancellationToken),
            "handoff.transfer" => await talk.TransferAsync(turn, matter, press.Input("to"), cancellationToken),
            _ => HandoffCards.Shared(turn, matter.Id, matter.Body),
        };
    }

    private async Task QueueAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        var open = await book.OpenAsync(cancellationToken);
        if (open.Count == 0)
        {
            await turn.SayAsync(turn.Words.StaffHandoff.QueueEmpty.Say());
            return;
        }

        await turn.ShowAsync(HandoffCards.Queue(turn, turn.Words.StaffHandoff.QueueHeading, open));
    }

    /// <summary>
    /// "claim" takes the one that has waited longest, "claim Sam" the one of that name; of one's own it goes back to that one. What only the holder may
    /// read is shown in a private chat alone.
    /// </summary>
    private async Task ClaimByNameAsync(StaffTurn turn, string name, CancellationToken cancellationToken)
    {
        var open = await book.OpenAsync(cancellationToken);
        var theirs = open.Where(one => !one.Body.IsHeld() || one.Body.IsHeldBy(HandoffBook.HolderOf(turn)));
        var fitting = name.Length == 0 ? theirs.Where(one => !one.Body.IsHeld()).Take(1).ToList() : [.. theirs.Where(one => Fold.Text(one.Body.FirstName ?? "") == Fold.Text(name))];
        switch (fitting)
        {
            case [var one]:
                var card = await book.ClaimAsync(turn, one, cancellationToken);
                await (turn.IsPrivate && card is not null ? turn.ShowAsync(card) : Task.CompletedTask);
                break;
            case []:
                await turn.SayAsync(turn.Words.StaffHandoff.QueueEmpty.Say());
                break;
            default:
                await turn.SayAsync(turn.Words.StaffHandoff.Which.Say());
                break;
        }
    }
}
