using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>The number a visit was booked with.</summary>
internal sealed class VisitPhoneQuestion : IQuestion
{
    public string Id => "visits.phone";

    public string Name => Questions.Phone;

    public Reply Ask(TurnFrame frame) => new() { Spoken = frame.Words.Visits.AskPhone.Say() };

    public ConversationRecord? Hear(TurnFrame frame) => frame.Mentions.Phone is { } phone
        ? frame.Record with { Visits = frame.Record.Visits with { Phone = phone } }
        : null;

    public ConversationRecord Forget(ConversationRecord record) => record with { Visits = new VisitSearch { On = record.Visits.On } };
}
