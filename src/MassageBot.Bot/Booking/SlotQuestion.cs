using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>Which of the offered times.</summary>
internal sealed class SlotQuestion : IQuestion
{
    public string Id => BookingQuestionIds.Slot;

    public string Name => Questions.Slot;

    public bool TellsWhatIsKnown => true;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = Introduction(frame),
        Choices =
        [
            .. Choosing.Buttons(Options(frame)),
            ReplyChoice.Of(frame.Words.Booking.ChoiceMoreTimes.Text),
            .. frame.Record is { OffersAreNearest: true, Moving: null } ? [ReplyChoice.Of(frame.Words.Booking.ChoiceWait.Text)] : ImmutableArray<ReplyChoice>.Empty,
        ],
    };

    public Reply AskAgain(TurnFrame frame) => Ask(frame) with { Spoken = frame.Words.Booking.OfferSlotsAgain.InPlaceOf(frame.Words.Booking.OfferSlots).Say() };

    /// <summary>The number of the button for the waiting list.</summary>
    public static bool PicksWaiting(TurnFrame frame) =>
        frame.Record is { Asking: BookingQuestionIds.Slot, OffersAreNearest: true, Moving: null } record && frame.Mentions.Pick == record.Offers.Length + 2;

    public ConversationRecord? Hear(TurnFrame frame)
    {
        if (WantsOthers(frame))
        {
            return frame.Record with { Offers = [], SlotPage = frame.Record.SlotPage + 1 };
        }

        var picked = Choosing.Pick(frame, Options(frame)) ?? SlotChoice.ByWords(frame.Record.Offers, frame.Mentions, frame.Clinic.Zone);
        return picked is null ? null : frame.Record with { Chosen = picked };
    }

    public ConversationRecord Forget(ConversationRecord record) => record.WithoutSlot();

    private static bool WantsOthers(TurnFrame frame) =>
        Fold.IsOneOf(frame.Text, frame.Words.Listening.OtherTimes)
        || Fold.IsOneOf(frame.Text, [frame.Words.Booking.ChoiceMoreTimes.Text])
        || frame.Mentions.Pick == frame.Record.Offers.Length + 1;

    private static Spoken Introduction(TurnFrame frame)
    {
        var offers = frame.Record.Offers;
        var words = frame.Words.Booking;
        if (frame.Record.OffersAreNearest)
        {
            return words.OfferNearest.Say();
        }

        return OneDay(frame, offers) is { } day
            ? words.OfferSlots.Say(("day", day))
            : words.OfferSlotsSeveralDays.Say();
    }

    private static string? OneDay(TurnFrame frame, ImmutableArray<Offer> offers)
    {
        var days = offers.Select(offer => frame.Local(offer.Start).Date).Distinct().ToList();
        return days.Count == 1 ? SpokenTime.Day(days[0], frame.Language) : null;
    }

    private static List<(string Title, Offer Option)> Options(TurnFrame frame)
    {
        var withDay = OneDay(frame, frame.Record.Offers) is null || frame.Record.OffersAreNearest;
        return [.. frame.Record.Offers.Select(offer => (Naming.Slot(offer, frame, withDay), offer))];
    }
}
