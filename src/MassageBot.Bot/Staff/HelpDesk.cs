using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;

namespace MassageBot.Bot.Staff;

/// <summary>Tells staff what they can type.</summary>
internal sealed class HelpDesk : IStaffDesk
{
    public IReadOnlyCollection<string> Commands => ["help"];

    public string VerbPrefix => "help.";

    public Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        var commands = turn.Content.StaffCommands;
        var lines = commands.Meanings.Select(meaning => turn.Words.Staff.HelpLine.Say(
            ("word", commands.WordFor(meaning.Key, turn.Language)), ("meaning", commands.MeaningOf(meaning.Key, turn.Language))).Text);
        return turn.SayAsync(Ours.Of($"{turn.Words.Staff.Help.Text}\n\n{string.Join("\n\n", lines)}"));
    }

    public Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken) => Task.FromResult<StaffCard?>(null);
}
