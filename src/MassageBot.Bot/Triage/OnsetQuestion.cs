using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>Since when, and how it began.</summary>
internal sealed class OnsetQuestion : IQuestion
{
    private const int LongestAnswer = 80;

    public string Id => "triage.since";

    public string Name => Questions.Onset;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Record.Triage.BodyAreas is [var area, ..]
            ? frame.Words.Triage.AskSince.Say(("area", area.Words))
            : frame.Words.Triage.AskSinceNoArea.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public Reply AskAgain(TurnFrame frame) => Ask(frame) with { Spoken = frame.Words.Triage.AskSinceAgain.InPlaceOf(frame.Words.Triage.AskSince).Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var picked = Choosing.Pick(frame, Options(frame));
        var onset = picked is null ? frame.Mentions.Onset ?? FromTimeAlone(frame) : Enum.Parse<Onset>(picked);
        return onset is null
            ? null
            : frame.Record with
            {
                Triage = frame.Record.Triage with { Onset = onset, SinceWords = picked is null ? SinceWords(frame) : frame.Record.Triage.SinceWords },
            };
    }

    public ConversationRecord Forget(ConversationRecord record) =>
        record with { Triage = record.Triage with { Onset = null, SinceWords = null } };

    /// <summary>"Three weeks", "since Monday": answers since when, and leaves open how it began. A massage or an hour beside it speaks of the visit.</summary>
    private static Onset? FromTimeAlone(TurnFrame frame)
    {
        if (frame.Mentions.Service is not null || frame.Mentions.When.HasTime)
        {
            return null;
        }

        var saysATime = !frame.Mentions.When.IsNothing || frame.Understood is { Intent: "symptom" };
        return saysATime && frame.Text.Any(char.IsLetter) ? Onset.NotSure : null;
    }

    /// <summary>The answer, together with what was said of it before.</summary>
    private static string? SinceWords(TurnFrame frame)
    {
        var (said, before) = (frame.Text.Length <= LongestAnswer ? frame.Text.Trim() : null, frame.Record.Triage.SinceWords);
        return said is null || before is null ? said ?? before : $"{said}, {before}";
    }

    private static (string Title, string Option)[] Options(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        return
        [
            (words.ChoiceSudden.Text, nameof(Onset.Sudden)),
            (words.ChoiceCreptIn.Text, nameof(Onset.CreptIn)),
            (words.ChoiceNotSure.Text, nameof(Onset.NotSure)),
        ];
    }
}
