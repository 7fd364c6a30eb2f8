using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>Rest or a goal: the third question for a client who has no idea.</summary>
internal sealed class GainQuestion : IQuestion
{
    public string Id => "triage.gain";

    public string Name => Questions.Need;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Triage.AskGain.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public ConversationRecord? Hear(TurnFrame frame) =>
        Heard(frame) is { } gain ? frame.Record with { Triage = frame.Record.Triage with { Gain = gain } } : null;

    public ConversationRecord Forget(ConversationRecord record) => record with { Triage = record.Triage with { Gain = null } };

    private static Gain? Heard(TurnFrame frame)
    {
        if (Choosing.Pick(frame, Options(frame)) is { } picked)
        {
            return Enum.Parse<Gain>(picked);
        }

        return frame.Mentions.Need switch
        {
            Need.Pain or Need.Injury => Gain.Goal,
            not null => Gain.Rest,
            null => Fold.IsOneOf(frame.Text, frame.Words.Listening.NoPreference) ? Gain.Rest : null,
        };
    }

    private static (string Title, string Option)[] Options(TurnFrame frame) =>
        [(frame.Words.Triage.ChoiceRest.Text, nameof(Gain.Rest)), (frame.Words.Triage.ChoiceGoal.Text, nameof(Gain.Goal))];
}
