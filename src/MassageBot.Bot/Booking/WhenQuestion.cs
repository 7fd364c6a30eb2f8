using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>Which day, and which time if the client has a wish.</summary>
internal sealed class WhenQuestion : IQuestion
{
    public string Id => BookingQuestionIds.When;

    public string Name => Questions.Day;

    public Reply Ask(TurnFrame frame) => new() { Spoken = WhenSpeech.Ask(frame) };

    /// <summary>What was said about the time is in the wish already; it answers when it gives a day that can be.</summary>
    public Reply AskAgain(TurnFrame frame) => new() { Spoken = WhenSpeech.AskAgain(frame) };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        if (frame is { Mentions: { When.IsNothing: true, Pick: 1 or 2 }, Record.Wish.When: { Ask: true, Dates.Length: 2 } doubt })
        {
            var picked = WishDoubt.On(doubt, doubt.Dates[frame.Mentions.Pick.Value - 1]);
            return frame.Record.WithWish(frame.Record.Wish with { When = picked });
        }

        return !frame.Mentions.When.IsNothing && BookingProgress.KnowsWhen(frame.Record.Wish) ? frame.Record : null;
    }

    public ConversationRecord Forget(ConversationRecord record) => record.WithWish(record.Wish with { When = null });
}
