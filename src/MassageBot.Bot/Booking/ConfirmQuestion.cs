using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>The read-back with policy and consents: nothing is booked without a yes to it.</summary>
internal sealed class ConfirmQuestion : IQuestion
{
    public string Id => BookingQuestionIds.Confirm;

    public string Name => Questions.Confirm;

    public bool TellsWhatIsKnown => true;

    public Reply Ask(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        return new Reply
        {
            Spoken = frame.Record.Moving is { } moving ? MoveReadBack.Say(frame, moving) : ReadBack.Say(frame),
            Choices =
            [
                ReplyChoice.Of(words.ChoiceConfirm.Text), ReplyChoice.Of(words.ChoiceChange.Text), ReplyChoice.Of(words.ChoiceDrop.Text),
            ],
        };
    }

    public Reply AskAgain(TurnFrame frame) => Ask(frame) with { Spoken = frame.Words.Booking.AskConfirm.Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var record = frame.Record;
        if (Fold.IsOneOf(frame.Text, frame.Words.Listening.NoTexts))
        {
            return WithYes(frame, record with { TextReminders = false });
        }

        if (Fold.IsOneOf(frame.Text, frame.Words.Listening.KeepNothing))
        {
            return WithYes(frame, record with { KeepHealthAnswers = false });
        }

        return Decision(frame) is { } decision ? record with { Confirmation = decision } : null;
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Confirmation = Confirmation.Open };

    /// <summary>"Yes, no texts" says yes as well; "no texts" alone leaves the question open.</summary>
    private static ConversationRecord WithYes(TurnFrame frame, ConversationRecord record)
    {
        var yes = Fold.Text(frame.Words.Conversation.ChoiceYes.Text) + " ";
        return Fold.Text(frame.Text).StartsWith(yes, StringComparison.Ordinal) ? record with { Confirmation = Confirmation.Yes } : record;
    }

    private static Confirmation? Decision(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        (string, string)[] options =
        [
            (words.ChoiceConfirm.Text, nameof(Confirmation.Yes)),
            (words.ChoiceChange.Text, nameof(Confirmation.Change)),
            (words.ChoiceDrop.Text, nameof(Confirmation.Drop)),
        ];
        return frame.Mentions.YesNo switch
        {
            true => Confirmation.Yes,
            false => Confirmation.Change,
            null => Choosing.Pick(frame, options) is { } picked ? Enum.Parse<Confirmation>(picked) : null,
        };
    }
}
