using System.Text.RegularExpressions;
using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>The confirmation code of a booking.</summary>
internal sealed partial class VisitCodeQuestion : IQuestion
{
    public string Id => "visits.code";

    public string Name => Questions.FollowUp;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new() { Spoken = frame.Words.Visits.AskCode.Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var code = Code().Match(frame.Text.ToUpperInvariant());
        return code.Success ? frame.Record with { Visits = frame.Record.Visits with { Code = code.Value } } : null;
    }

    public ConversationRecord Forget(ConversationRecord record) =>
        record with { Visits = record.Visits with { Code = null, Found = [], ChosenId = null } };

    /// <summary>A word of letters and digits with at least one digit, as the calendar makes its codes.</summary>
    [GeneratedRegex(@"\b(?=[A-Z0-9-]*[0-9])[A-Z0-9-]{5,12}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
