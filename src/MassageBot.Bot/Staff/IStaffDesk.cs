using MassageBot.Bot.Turn;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;

namespace MassageBot.Bot.Staff;

/// <summary>A part of what staff can do: the commands it hears, and the buttons of its cards.</summary>
internal interface IStaffDesk
{
    /// <summary>Names of commands, as <c>dialogs/staff/commands.yaml</c> has them.</summary>
    IReadOnlyCollection<string> Commands { get; }

    /// <summary>What the verbs of its buttons begin with: <c>handoff.</c>.</summary>
    string VerbPrefix { get; }

    Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken);

    /// <summary>
    /// A button of its cards. Gives the card that its presser sees from now on; null when what there is to say was said otherwise. The card that all
    /// others see is changed by the desk itself.
    /// </summary>
    Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken);
}

/// <summary>A desk that also hears what other conversations, and the program itself, tell staff.</summary>
internal interface IStaffEar
{
    /// <summary>True when it was for this one.</summary>
    Task<bool> HearAsync(StaffTurn turn, Telling telling, CancellationToken cancellationToken);
}

/// <summary>A desk to which what is typed may belong though it is no command: a chat with a client is open there.</summary>
internal interface IStaffTalk
{
    /// <summary>Commands that steer an open chat. There they need the slash: "done" or "later" may well be what a client is told.</summary>
    IReadOnlyCollection<string> NeedsSlash { get; }

    /// <summary>True when the words belong to it; any other bare command word, or one behind a slash, never gets here.</summary>
    Task<bool> HearWordsAsync(StaffTurn turn, string text, CancellationToken cancellationToken);
}
