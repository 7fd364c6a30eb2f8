using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>One place or the whole body: the second question for a client who has no idea.</summary>
internal sealed class ExtentQuestion : IQuestion
{
    public string Id => "triage.extent";

    public string Name => Questions.Need;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Triage.AskExtent.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public ConversationRecord? Hear(TurnFrame frame) =>
        Heard(frame) is { } extent ? frame.Record with { Triage = frame.Record.Triage with { Extent = extent } } : null;

    public ConversationRecord Forget(ConversationRecord record) => record with { Triage = record.Triage with { Extent = null } };

    /// <summary>Who names a place has one; who does not mind gets the whole body.</summary>
    private static Extent? Heard(TurnFrame frame)
    {
        if (Choosing.Pick(frame, Options(frame)) is { } picked)
        {
            return Enum.Parse<Extent>(picked);
        }

        return frame.Mentions.BodyAreas is [var area, ..] ? area.IsWholeBody ? Extent.WholeBody : Extent.OnePlace
            : frame.Mentions.Need is not null || Fold.IsOneOf(frame.Text, frame.Words.Listening.NoPreference) ? Extent.WholeBody
            : null;
    }

    private static (string Title, string Option)[] Options(TurnFrame frame) =>
        [(frame.Words.Triage.ChoiceOnePlace.Text, nameof(Extent.OnePlace)), (frame.Words.Triage.ChoiceWholeBody.Text, nameof(Extent.WholeBody))];
}
