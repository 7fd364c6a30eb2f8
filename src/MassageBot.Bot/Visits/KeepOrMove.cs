using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>Hears whether a visit stays as it is (<see cref="Confirmation.Drop"/>) or is to be moved (<see cref="Confirmation.Change"/>).</summary>
internal static class KeepOrMove
{
    private const double Sure = 0.5;

    /// <param name="frame">The turn.</param>
    /// <param name="first">The first of the two buttons.</param>
    /// <param name="meaning">What that button, a 1 and a plain yes mean.</param>
    public static ConversationRecord? Hear(TurnFrame frame, Sentence first, Confirmation meaning)
    {
        var other = meaning == Confirmation.Drop ? Confirmation.Change : Confirmation.Drop;
        Confirmation? heard = frame switch
        {
            _ when Fold.IsOneOf(frame.Text, [frame.Words.Visits.ChoiceMove.Text]) => Confirmation.Change,
            _ when Fold.IsOneOf(frame.Text, [first.Text]) => meaning,
            { Understood: { Intent: Intents.Reschedule, Score: >= Sure } } => Confirmation.Change,
            { Mentions.Pick: 1 } or { Mentions.YesNo: true } => meaning,
            { Mentions.Pick: 2 } or { Mentions.YesNo: false } => other,
            _ => null,
        };
        return heard is { } decided ? frame.Record with { Confirmation = decided } : null;
    }
}
