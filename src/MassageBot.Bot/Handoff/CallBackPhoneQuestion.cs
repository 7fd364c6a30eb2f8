using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Handoff;

/// <summary>Which number the front desk may call; a client may also want no call.</summary>
internal sealed class CallBackPhoneQuestion : IQuestion
{
    public string Id => "handoff.phone";

    public string Name => Questions.Phone;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Handoff.AskPhone.Say(),
        Choices = [ReplyChoice.Of(frame.Words.Conversation.ChoiceNo.Text)],
    };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        if (frame.Mentions.Phone is { } phone)
        {
            return frame.Record with { Wish = frame.Record.Wish with { Phone = phone } };
        }

        return frame.Mentions.YesNo == false || frame.Mentions.Pick == 1 ? frame.Record with { NoCallBack = true } : null;
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { NoCallBack = false };
}
