using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>The numbered safety screen. What is no clear answer leaves it open.</summary>
internal sealed class ScreenQuestion : IQuestion
{
    public string Id => ScreenQuestionIds.Screen;

    public string Name => Questions.AnyRedFlags;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        var emergency = ("emergency", frame.Clinic.Emergency.Emergency);
        var screen = words.Screen.Say(emergency).OrBrief(words.ScreenSms.Say(emergency));
        return new Reply
        {
            Spoken = frame.Record.Screen is null ? screen : words.ScreenAgain.Say().Then(screen),
            Choices = [ReplyChoice.Of(words.ScreenChoiceNone.Text), ReplyChoice.Of(words.ScreenChoiceNotSure.Text)],
            TextNumbersTheChoices = true,
        };
    }

    public Reply AskAgain(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        var reminder = words.ScreenOnceMore.Say();
        return Ask(frame) with { Spoken = frame.Record.Misunderstandings > 0 ? words.ScreenUnclear.Say().Then(reminder) : reminder };
    }

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var answer = Answer(frame);
        var step = frame.Content.Screen.Conclude(answer, frame.Assessment, Screening.EarlierFlags(frame), null, frame.Now);
        return Screening.Take(frame.Record, step);
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Screen = null, FollowUp = null };

    private static ScreenAnswer Answer(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        if (Fold.IsOneOf(frame.Text, [words.ScreenChoiceNone.Text]))
        {
            return new ScreenAnswer.None();
        }

        return Fold.IsOneOf(frame.Text, [words.ScreenChoiceNotSure.Text])
            ? new ScreenAnswer.NotSure()
            : frame.Content.Screen.Read(frame.Text, frame.Language);
    }
}
