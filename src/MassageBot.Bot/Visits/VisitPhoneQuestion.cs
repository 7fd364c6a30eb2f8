using MassageBot.Bot.Turn;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>The number a visit was booked with, or the end of it; a code is heard too.</summary>
internal sealed class VisitPhoneQuestion : IQuestion
{
    public string Id => "visits.phone";

    public string Name => Questions.Phone;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = (frame.Record.Visits.WholePhone ? frame.Words.Visits.AskWholePhone : frame.Words.Visits.AskPhone).Say(),
    };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var search = frame.Record.Visits;
        if (SpokenCode.Stated(frame.Text) is { } code)
        {
            return frame.Record with { Visits = search with { Code = code } };
        }

        return (frame.Mentions.Phone ?? SpokenDigits.In(frame.Text)) is { } phone && (!search.WholePhone || Identification.IsWhole(phone))
            ? frame.Record with { Visits = search with { Phone = phone } }
            : null;
    }

    public ConversationRecord Forget(ConversationRecord record) =>
        record with { Visits = record.Visits with { Phone = null, PhoneIsProven = false, Code = null, Found = [], ChosenId = null } };
}
