using MassageBot.Bot.Turn;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>The confirmation code of a booking.</summary>
internal sealed class VisitCodeQuestion : IQuestion
{
    public string Id => "visits.code";

    public string Name => Questions.FollowUp;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new() { Spoken = frame.Words.Visits.AskCode.Say() };

    public ConversationRecord? Hear(TurnFrame frame) => SpokenCode.Answered(frame.Text) is { } code
        ? frame.Record with { Visits = frame.Record.Visits with { Code = code } }
        : null;

    public ConversationRecord Forget(ConversationRecord record) =>
        record with { Visits = record.Visits with { Code = null, Found = [], ChosenId = null } };
}
