using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>The one further question after the screen. Whatever is answered settles it; what stays open counts as the point itself says.</summary>
internal sealed class FollowUpQuestion : IQuestion
{
    public string Id => ScreenQuestionIds.FollowUp;

    public string Name => Questions.FollowUp;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new() { Spoken = Question(frame).Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        if (frame.Text.Length == 0 || frame.Record.FollowUp is not { } open)
        {
            return null;
        }

        ScreenAnswer first = open.IsEmpty ? new ScreenAnswer.NotSure() : new ScreenAnswer.Some(open);
        var followUp = new ScreenFollowUp(frame.Assessment, frame.Content.Screen.Read(frame.Text, frame.Language));
        var step = frame.Content.Screen.Conclude(first, TriageAssessment.Clear, Screening.EarlierFlags(frame), followUp, frame.Now);
        return Screening.Take(frame, step);
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Screen = null, FollowUp = null };

    private static Sentence Question(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        return frame.Record.FollowUp is [var first, ..]
            ? first switch
            {
                ScreenItem.Illness => words.FollowUpIllness,
                ScreenItem.InjuryOrSurgery => words.FollowUpInjuryOrSurgery,
                ScreenItem.Pregnant => words.FollowUpPregnant,
                ScreenItem.ClotHeartOrCancer => words.FollowUpClotHeartOrCancer,
                ScreenItem.NumbnessOrWeakness => words.FollowUpNumbnessOrWeakness,
            }
            : words.FollowUpNotSure;
    }
}
