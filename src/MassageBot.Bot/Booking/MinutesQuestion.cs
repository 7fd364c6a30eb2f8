using MassageBot.Bot.SessionLengths;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>How long. Only lengths of the menu count as an answer.</summary>
internal sealed class MinutesQuestion : IQuestion
{
    public string Id => BookingQuestionIds.Minutes;

    public string Name => Questions.Minutes;

    public Reply Ask(TurnFrame frame) => Asked(frame, again: false);

    public Reply AskAgain(TurnFrame frame) => Asked(frame, again: true);

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var service = ServiceOf(frame);
        if (LengthDoubt.IsAsked(frame))
        {
            return null;
        }

        var said = frame.Mentions.Minutes ?? frame.Mentions.When.Minutes ?? Choosing.Pick(frame, Options(frame, service))?.Minutes;
        return said is { } minutes && BookingProgress.OffersLength(service, minutes)
            ? frame.Record.WithWish(frame.Record.Wish with { Minutes = minutes })
            : null;
    }

    public ConversationRecord Forget(ConversationRecord record) => record.WithWish(record.Wish with { Minutes = null });

    private static Reply Asked(TurnFrame frame, bool again)
    {
        var service = ServiceOf(frame);
        var name = Naming.InSentence(service, frame.Language);
        var words = frame.Words.Booking;
        var notOffered = frame.Record.Wish.Minutes is { } wished && !BookingProgress.OffersLength(service, wished)
            ? words.MinutesNotOffered.Say(("minutes", Naming.Minutes(wished)), ("service", name))
            : null;
        return new Reply
        {
            Spoken = notOffered ?? (again ? words.AskMinutesAgain.InPlaceOf(words.AskMinutes).Say() : words.AskMinutes.Say(("service", name))),
            Choices = Choosing.Buttons(Options(frame, service)),
        };
    }

    private static Service ServiceOf(TurnFrame frame) => frame.Clinic.FindService(frame.Record.Wish.Service!.Value)!;

    private static List<(string Title, PricedLength Option)> Options(TurnFrame frame, Service service) =>
        [.. service.Lengths.Select(length => (Naming.LengthWithPrice(length, frame), length))];
}
