using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>What brings the client here.</summary>
internal sealed class NeedQuestion : IQuestion
{
    public string Id => "triage.need";

    public string Name => Questions.Need;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Triage.AskNeed.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public Reply AskAgain(TurnFrame frame) => Ask(frame) with { Spoken = frame.Words.Triage.AskNeedAgain.InPlaceOf(frame.Words.Triage.AskNeed).Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var need = frame.Mentions.Need ?? Picked(frame) ?? Implied(frame);
        return need is null ? null : frame.Record with { Triage = frame.Record.Triage with { Need = need } };
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Triage = record.Triage with { Need = null } };

    /// <summary>Somebody who names a sore place has said that something hurts.</summary>
    private static Need? Implied(TurnFrame frame) => frame.Mentions.BodyAreas.IsEmpty ? null : Need.Pain;

    private static Need? Picked(TurnFrame frame) =>
        Choosing.Pick(frame, Options(frame)) is { } name ? Enum.Parse<Need>(name) : null;

    private static (string Title, string Option)[] Options(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        return
        [
            (words.ChoicePain.Text, nameof(Need.Pain)),
            (words.ChoiceInjury.Text, nameof(Need.Injury)),
            (words.ChoiceRelaxation.Text, nameof(Need.Relaxation)),
            (words.ChoicePregnancy.Text, nameof(Need.Pregnancy)),
            (words.ChoiceNotSure.Text, nameof(Need.NotSure)),
        ];
    }
}
