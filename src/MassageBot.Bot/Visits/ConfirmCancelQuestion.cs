using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>Whether a visit shall really be cancelled, with what that costs, and one tap to move it instead.</summary>
internal sealed class ConfirmCancelQuestion : IQuestion
{
    private const double Sure = 0.5;

    public string Id => "visits.confirm-cancel";

    public string Name => Questions.Confirm;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = TermsSpeech.ConfirmCancel(frame),
        Choices =
        [
            ReplyChoice.Of(frame.Words.Conversation.ChoiceYes.Text),
            ReplyChoice.Of(frame.Words.Conversation.ChoiceNo.Text),
            ReplyChoice.Of(frame.Words.Visits.ChoiceMove.Text),
        ],
    };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var decision = Decision(frame);
        var search = frame.Record.Visits;
        if (frame.Mentions.Ill && !search.Ill)
        {
            return frame.Record with { Visits = search with { Ill = true }, Confirmation = decision ?? Confirmation.Open };
        }

        return decision is { } decided ? frame.Record with { Confirmation = decided } : null;
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Confirmation = Confirmation.Open };

    private static Confirmation? Decision(TurnFrame frame)
    {
        var (listening, moves) = (frame.Words.Listening, frame.Understood!.Ranked.Any(ranked => ranked.Label == Intents.Reschedule && ranked.Score >= Sure));
        if (Fold.Holds(frame.Text, listening.KeepVisit))
        {
            return moves ? Confirmation.Change : Confirmation.Drop;
        }

        if (Fold.Holds(frame.Text, listening.CancelAnyway))
        {
            return Confirmation.Yes;
        }

        if (frame.Mentions.YesNo is { } yes)
        {
            return yes ? Confirmation.Yes : Confirmation.Drop;
        }

        return frame.Mentions.Pick switch
        {
            1 => Confirmation.Yes,
            2 => Confirmation.Drop,
            3 => Confirmation.Change,
            _ when Fold.IsOneOf(frame.Text, [frame.Words.Visits.ChoiceMove.Text]) => Confirmation.Change,
            _ when moves => Confirmation.Change,
            _ when frame.Understood is { Intent: Intents.Cancel, Score: >= Sure } && frame.Mentions.When.IsNothing => Confirmation.Yes,
            _ => null,
        };
    }
}
