using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Privacy;

/// <summary>What goes and what stays, and whether it shall really be deleted.</summary>
internal sealed class ConfirmForgetQuestion : IQuestion
{
    public string Id => "privacy.confirm-forget";

    public string Name => Questions.Confirm;

    public Reply Ask(TurnFrame frame) => ConfirmSpeech.YesOrNo(frame, ConfirmSpeech.OfForgetting(frame));

    public Reply AskAgain(TurnFrame frame) => ConfirmSpeech.YesOrNo(frame, frame.Words.Privacy.ConfirmForget.Say());

    public ConversationRecord? Hear(TurnFrame frame) => ConfirmSpeech.Hear(frame);

    public ConversationRecord Forget(ConversationRecord record) => record with { Confirmation = Confirmation.Open };
}
