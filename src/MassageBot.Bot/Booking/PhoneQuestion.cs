using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>The mobile number.</summary>
internal sealed class PhoneQuestion : IQuestion
{
    public string Id => BookingQuestionIds.Phone;

    public string Name => Questions.Phone;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = (frame.Record switch
        {
            { Misunderstandings: > 0 } => frame.Words.Booking.PhoneUnclear,
            { Wish.ForSomeoneElse: true } => frame.Words.Booking.AskOwnPhone,
            _ => frame.Words.Booking.AskPhone,
        }).Say(),
    };

    public Reply AskAgain(TurnFrame frame) => frame.Record.Misunderstandings > 0
        ? Ask(frame)
        : new Reply { Spoken = frame.Words.Booking.AskPhoneAgain.InPlaceOf(frame.Words.Booking.AskPhone).Say() };

    public ConversationRecord? Hear(TurnFrame frame) => frame.Mentions.Phone is { } phone
        ? frame.Record with { Wish = frame.Record.Wish with { Phone = phone } }
        : null;

    public ConversationRecord Forget(ConversationRecord record) => record with { Wish = record.Wish with { Phone = null } };
}
