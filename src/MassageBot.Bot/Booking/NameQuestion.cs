using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>The first name.</summary>
internal sealed class NameQuestion : IQuestion
{
    public string Id => BookingQuestionIds.Name;

    public string Name => Questions.Name;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = (frame.Record switch
        {
            { Misunderstandings: > 0 } => frame.Words.Booking.NameUnclear,
            { Wish.ForSomeoneElse: true } => frame.Words.Booking.AskNameOfOther,
            _ => frame.Words.Booking.AskName,
        }).Say(),
    };

    public Reply AskAgain(TurnFrame frame) => frame.Record.Misunderstandings > 0
        ? Ask(frame)
        : new Reply { Spoken = frame.Words.Booking.AskNameAgain.InPlaceOf(frame.Words.Booking.AskName).Say() };

    public ConversationRecord? Hear(TurnFrame frame) => frame.Mentions.Name is { } name
        ? frame.Record with { Wish = frame.Record.Wish with { FirstName = name } }
        : null;

    public ConversationRecord Forget(ConversationRecord record) => record with { Wish = record.Wish with { FirstName = null } };
}
