using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>Whether something hurts: the first question for a client who has no idea, and the one for sleep and stress.</summary>
internal sealed class HurtsQuestion : IQuestion
{
    private const string Yes = "yes";
    private const string No = "no";

    public string Id => "triage.hurts";

    public string Name => Questions.Need;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Triage.AskIfItHurts.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var triage = frame.Record.Triage;
        return Hurts(frame) switch
        {
            true => frame.Record with { Triage = triage with { Need = frame.Mentions.Need is Need.Injury ? Need.Injury : Need.Pain, Hurts = true } },
            false => frame.Record with { Triage = triage with { Hurts = false } },
            null => null,
        };
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Triage = record.Triage with { Hurts = null } };

    private static bool? Hurts(TurnFrame frame)
    {
        if (Fold.IsOneOf(frame.Text, frame.Words.Triage.NothingHurts))
        {
            return false;
        }

        if (frame.Mentions.YesNo is { } yes)
        {
            return yes;
        }

        return Choosing.Pick(frame, Options(frame)) is { } picked ? picked == Yes : FromWhatWasNamed(frame);
    }

    /// <summary>A wish to relax, or a shrug, leaves it at no.</summary>
    private static bool? FromWhatWasNamed(TurnFrame frame) => frame.Mentions switch
    {
        { Need: Need.Pain or Need.Injury } or { BodyAreas.IsEmpty: false } => true,
        { Need: not null } => false,
        _ => Fold.IsOneOf(frame.Text, frame.Words.Listening.NoPreference) ? false : null,
    };

    private static (string Title, string Option)[] Options(TurnFrame frame) =>
        [(frame.Words.Triage.ChoiceHurts.Text, Yes), (frame.Words.Triage.ChoiceNothingHurts.Text, No)];
}
