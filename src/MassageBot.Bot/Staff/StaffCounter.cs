using MassageBot.Bot.Turn;
using MassageBot.Core.Staff.Cards;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.Bot.Staff;

/// <summary>Takes what staff type and press to the desk that it is for.</summary>
internal sealed class StaffCounter(IEnumerable<IStaffDesk> desks, IEnumerable<IStaffSearch> searches)
{
    private readonly IStaffDesk[] _desks = [.. desks];

    private readonly IStaffSearch[] _searches = [.. searches];

    /// <summary>
    /// A bare command word, or one behind a slash, is a command wherever it is typed; other words belong first to an open chat with a client, and so do
    /// bare ones that would steer it. What is said among colleagues is overheard, and not answered.
    /// </summary>
    public async Task HearAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        var command = turn.Content.StaffCommands.Read(turn.Text);
        var isSurely = command is not null && (turn.Text.StartsWith('/') || (command.IsBare && !_desks.OfType<IStaffTalk>().Any(talk => talk.NeedsSlash.Contains(command.Name))));
        if (!isSurely && (await HearWordsAsync(turn, cancellationToken) || !turn.IsAddressed))
        {
            return;
        }

        if (command is null || _desks.FirstOrDefault(one => one.Commands.Contains(command.Name)) is not { } desk)
        {
            await turn.SayAsync(turn.Words.Staff.NoCommand.Say());
            return;
        }

        await desk.HearAsync(turn, command, cancellationToken);
    }

    /// <summary>What the program or another conversation tells; of what nobody knows, nothing is said.</summary>
    public async Task HearAsync(StaffTurn turn, Telling telling, CancellationToken cancellationToken)
    {
        foreach (var ear in _desks.OfType<IStaffEar>())
        {
            if (await ear.HearAsync(turn, telling, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>A button pressed where the client sends it as a message: the card that comes of it takes its place.</summary>
    public async Task PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (await AnswerAsync(turn, press, cancellationToken) is not { } card)
        {
            return;
        }

        if (press.CardActivityId is { } shown && turn.IsPrivate)
        {
            await turn.ChangeAsync(shown, card);
            return;
        }

        await turn.ShowAsync(card);
    }

    public async Task<StaffCard?> AnswerAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (_desks.FirstOrDefault(desk => press.Verb.StartsWith(desk.VerbPrefix, StringComparison.Ordinal)) is { } desk)
        {
            return await desk.PressAsync(turn, press, cancellationToken);
        }

        await turn.SayAsync(turn.Words.Staff.Gone.Say());
        return null;
    }

    public async Task<MessagingExtensionResponse> SearchAsync(StaffTurn turn, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        _searches.FirstOrDefault(search => search.CommandId == query.CommandId) is { } found
            ? await found.FindAsync(turn, query, cancellationToken)
            : new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = turn.Words.Staff.Gone.Text });

    private async Task<bool> HearWordsAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        foreach (var talk in _desks.OfType<IStaffTalk>())
        {
            if (await talk.HearWordsAsync(turn, turn.Text, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A search of the message extension.</summary>
internal interface IStaffSearch
{
    /// <summary>As the manifest names it.</summary>
    string CommandId { get; }

    Task<MessagingExtensionResponse> FindAsync(StaffTurn turn, MessagingExtensionQuery query, CancellationToken cancellationToken);
}
