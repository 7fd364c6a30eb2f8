using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Screening;
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
        return new Reply
        {
            Spoken = Screening.Expired(frame) is null ? Question(frame) : words.ScreenAgain.Say().Then(Question(frame)),
            Choices = [ReplyChoice.Of(words.ScreenChoiceNone.Text), ReplyChoice.Of(words.ScreenChoiceNotSure.Text)],
            TextNumbersTheChoices = true,
        };
    }

    public Reply AskAgain(TurnFrame frame)
    {
        var forOther = Screening.Whose(frame) != ScreenedFor.Client;
        if (Screening.Expired(frame) is not null || (forOther && frame.Record.Asking != Id))
        {
            return Ask(frame);
        }

        var words = frame.Words.Triage;
        var reminder = words.ScreenOnceMore.Say();
        return Ask(frame) with { Spoken = frame.Record.Misunderstandings > 0 ? words.ScreenUnclear.Say().Then(reminder) : reminder };
    }

    public ConversationRecord? Hear(TurnFrame frame)
    {
        if (Screening.Expired(frame) is { } earlier && NothingChanged(frame))
        {
            return Screening.With(frame, earlier with { AnsweredAt = frame.Now });
        }

        var step = frame.Content.Screen.Conclude(Answer(frame), frame.Assessment, Screening.EarlierFlags(frame), null, frame.Now);
        return Told(frame, Screening.Take(frame, step));
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Screen = null, FollowUp = null };

    /// <summary>"None, but it's for my mother": whose answers these are is open then, and she is asked about.</summary>
    private static ConversationRecord? Told(TurnFrame frame, ConversationRecord? answered) =>
        answered is not null && frame.Mentions.ForSomeoneElse && Screening.Whose(frame) == ScreenedFor.Client
        ? answered.WithWish(answered.Wish with { ForSomeoneElse = true })
        : answered;

    private static Spoken Question(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        var emergency = ("emergency", frame.Clinic.Emergency.Emergency);
        var screen = words.Screen.Say(emergency);
        return Screening.Whose(frame) switch
        {
            ScreenedFor.Client => screen.OrBrief(words.ScreenSms.Say(emergency)),
            ScreenedFor.SomeoneElse => words.ScreenForOther.Say().Then(screen).OrBrief(words.ScreenOtherSms.Say(emergency)),
            ScreenedFor.Both => words.ScreenForBoth.Say().Then(screen).OrBrief(words.ScreenBothSms.Say(emergency)),
        };
    }

    /// <summary>Asked whether anything has changed, a bare no leaves everything as it was; "none of these" says more.</summary>
    private static bool NothingChanged(TurnFrame frame) =>
        frame.Assessment.Flags.IsEmpty && !frame.Assessment.Ask && Fold.IsOneOf(frame.Text, frame.Words.Listening.Unchanged);

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
