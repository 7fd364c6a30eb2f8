using MassageBot.Bot.Turn;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.OptOut;

/// <summary>
/// What a number is told once, after the first text it ever gets: who writes, how often, at what cost, and how to stop. A text of its own, so that
/// no answer is cut for it. An emergency's line stands alone, and who stops texts with their first message is told nothing more.
/// </summary>
internal static class FirstText
{
    /// <summary>Null where nothing is to be added.</summary>
    public static Reply? After(TurnFrame frame)
    {
        var heard = frame.Texts;
        var stays = heard is { Stops: false, IsSilent: false, ByCarrier: false, AsksHelp: false } && !frame.Speech.IsUrgent && frame.Record.Halt == Halt.None;
        if (frame.KnowsTextTerms || !stays || frame.CallerNumber is not { } number)
        {
            return null;
        }

        var words = frame.Words.OptOut.FirstText;
        TextsNote.Of(frame, number, ConsentKind.FirstText, given: true, words);
        return new Reply { Spoken = words.Say(("clinic", frame.Clinic.Name)), Asking = frame.Speech.ToReply().Asking };
    }
}
