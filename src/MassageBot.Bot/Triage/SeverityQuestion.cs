using System.Globalization;
using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>How bad, from 0 to 10; a client who cannot say goes on without.</summary>
internal sealed class SeverityQuestion : IQuestion
{
    public string Id => "triage.severity";

    public string Name => Questions.Severity;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new() { Spoken = frame.Words.Triage.AskSeverity.Say() };

    public Reply AskAgain(TurnFrame frame) => new() { Spoken = frame.Words.Triage.AskSeverityAgain.InPlaceOf(frame.Words.Triage.AskSeverity).Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        if ((frame.Mentions.Severity ?? WholeNumber(frame.Text)) is { } severity)
        {
            return frame.Record with { Triage = frame.Record.Triage with { Severity = severity } };
        }

        return Fold.IsOneOf(frame.Text, frame.Words.Listening.NoPreference) || frame.Record.Misunderstandings > 0
            ? frame.Record with { SeverityPassed = true }
            : null;
    }

    public ConversationRecord Forget(ConversationRecord record) =>
        record with { Triage = record.Triage with { Severity = null }, SeverityPassed = false };

    private static int? WholeNumber(string text) =>
        int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10 ? number : null;
}
