using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>What should be different: any correction answers it, through the wish itself.</summary>
internal sealed class ChangeQuestion : IQuestion
{
    public string Id => BookingQuestionIds.Change;

    public string Name => Questions.FollowUp;

    public Reply Ask(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        return new Reply
        {
            Spoken = words.AskWhatToChange.Say(),
            Choices = [ReplyChoice.Of(words.ChoiceMoreTimes.Text), ReplyChoice.Of(words.ChoiceDrop.Text)],
        };
    }

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        (string, string)[] options = [(words.ChoiceMoreTimes.Text, "times"), (words.ChoiceDrop.Text, "drop")];
        return Choosing.Pick(frame, options) switch
        {
            "times" => frame.Record.WithoutSlot() with { Wish = frame.Record.Wish with { When = null }, Confirmation = Confirmation.Open },
            "drop" => frame.Record with { Confirmation = Confirmation.Drop },
            _ => null,
        };
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Confirmation = Confirmation.Open };
}
