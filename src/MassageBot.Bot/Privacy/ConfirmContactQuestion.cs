using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Privacy;

/// <summary>The new number or name told back before it is written on the visits.</summary>
internal sealed class ConfirmContactQuestion : IQuestion
{
    public string Id => "privacy.confirm-contact";

    public string Name => Questions.Confirm;

    public Reply Ask(TurnFrame frame) => ConfirmSpeech.YesOrNo(frame, frame.Record.NewContact!.Phone is { } phone
        ? frame.Words.Privacy.ConfirmNumber.Say(("phone", SpokenPhone.Say(phone)))
        : frame.Words.Privacy.ConfirmName.Say(("name", frame.Record.NewContact.FirstName!)));

    public ConversationRecord? Hear(TurnFrame frame) => ConfirmSpeech.Hear(frame);

    public ConversationRecord Forget(ConversationRecord record) => record with { Confirmation = Confirmation.Open };
}
