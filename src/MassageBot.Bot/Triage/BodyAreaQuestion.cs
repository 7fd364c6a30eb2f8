using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>Where it hurts. An answer in unknown words is kept as the client said it: the therapist will know.</summary>
internal sealed class BodyAreaQuestion : IQuestion
{
    private const int LongestAnswer = 60;

    public string Id => "triage.where";

    public string Name => Questions.BodyArea;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Triage.AskWhere.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public Reply AskAgain(TurnFrame frame) => Ask(frame) with { Spoken = frame.Words.Triage.AskWhereAgain.InPlaceOf(frame.Words.Triage.AskWhere).Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var areas = frame.Mentions.BodyAreas;
        if (areas.IsEmpty && (Choosing.Pick(frame, Options(frame)) ?? InOwnWords(frame)) is { } area)
        {
            areas = [area];
        }

        return areas.IsEmpty ? null : frame.Record with { Triage = frame.Record.Triage with { BodyAreas = areas } };
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Triage = record.Triage with { BodyAreas = [] } };

    private static BodyArea? InOwnWords(TurnFrame frame)
    {
        var understood = frame.Understood;
        var isAnAnswer = understood is { Intent: Intents.Symptom } && frame.Text.Length <= LongestAnswer && frame.Text.Any(char.IsLetter);
        return isAnAnswer ? new BodyArea("other", null, frame.Text.Trim()) : null;
    }

    private static (string Title, BodyArea Option)[] Options(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        return
        [
            Option(words.ChoiceNeckAndShoulders, "neck"),
            Option(words.ChoiceUpperBack, "upper_back"),
            Option(words.ChoiceLowerBack, "lower_back"),
            Option(words.ChoiceHipsAndLegs, "leg"),
            Option(words.ChoiceArmsAndHands, "arm"),
        ];
    }

    private static (string Title, BodyArea Option) Option(Sentence title, string id) =>
        (title.Text, new BodyArea(id, null, title.Text.ToLowerInvariant()));
}
