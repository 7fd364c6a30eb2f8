using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>Whether a visit shall really be cancelled.</summary>
internal sealed class ConfirmCancelQuestion : IQuestion
{
    public string Id => "visits.confirm-cancel";

    public string Name => Questions.Confirm;

    public Reply Ask(TurnFrame frame)
    {
        var words = frame.Words.Conversation;
        return new Reply
        {
            Spoken = VisitSpeech.ConfirmCancel(frame, frame.Record.Visits.Chosen!),
            Choices = [ReplyChoice.Of(words.ChoiceYes.Text), ReplyChoice.Of(words.ChoiceNo.Text)],
        };
    }

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var decision = frame.Mentions.YesNo ?? frame.Mentions.Pick switch
        {
            1 => true,
            2 => false,
            _ => null,
        };
        return decision is { } yes ? frame.Record with { Confirmation = yes ? Confirmation.Yes : Confirmation.Drop } : null;
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Confirmation = Confirmation.Open };
}
