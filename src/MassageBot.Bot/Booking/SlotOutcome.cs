using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>Takes into the conversation what the calendar answered about slots. True means that the flow can go on with what it has.</summary>
internal static class SlotOutcome
{
    public static bool Take(TurnFrame frame, SlotSearch search)
    {
        if (frame is { Resumed: true, Record.PreferredStart: not null } && search is not SlotSearch.SameTime)
        {
            frame.Say(frame.Words.Booking.HoldGone.Say());
        }

        switch (search)
        {
            case SlotSearch.SameTime same:
                SayWhenWithOthers(frame, [same.Offer]);
                frame.Record = frame.Record with { Chosen = same.Offer, PreferredStart = null };
                return true;
            case SlotSearch.Fitting fitting:
                TakeFitting(frame, fitting.Offers);
                return true;
            case SlotSearch.Nearest nearest:
                SayWhenWithOthers(frame, nearest.Offers);
                frame.Record = frame.Record with { Offers = nearest.Offers, OffersAreNearest = true };
                return true;
            case SlotSearch.CalendarDown:
                SayCalendarDown(frame);
                return true;
            case SlotSearch.TooSoon { Offers.IsEmpty: false } soon:
                frame.Say(frame.Words.Triage.NotedLater.Say(("days", Naming.Minutes(soon.Days))));
                frame.Record = frame.Record with { Offers = soon.Offers, OffersAreNearest = false, Wish = Later(frame, soon.Days) };
                return true;
            case SlotSearch.TooSoon soon:
                AskAnotherTime(frame, frame.Words.Triage.NotedLater.Say(("days", Naming.Minutes(soon.Days))));
                return false;
            case SlotSearch.NoWindow:
                AskAnotherTime(frame, WhenSpeech.NoWindow(frame), DayAlone(frame));
                return false;
            default:
                AskAnotherTime(frame, frame.Words.Booking.NoSlots.Say());
                return false;
        }
    }

    public static bool Take(TurnFrame frame, HoldAnswer answer)
    {
        switch (answer)
        {
            case HoldAnswer.Held held:
                frame.Record = frame.Record with { HoldId = held.HoldId };
                return true;
            case HoldAnswer.SlotTaken taken:
                OfferInstead(frame, taken.Alternatives);
                return false;
            default:
                SayCalendarDown(frame);
                return true;
        }
    }

    /// <summary>
    /// A slot went to somebody else: what the calendar has near it is offered to who wished for that hour; who wished for less, such as an
    /// afternoon, gets the rest of it.
    /// </summary>
    public static void OfferInstead(TurnFrame frame, IReadOnlyList<Offer> near)
    {
        IReadOnlyList<Offer> alternatives = BookingProgress.IsExact(frame.Record.Wish) ? near : [];
        frame.Say(frame.Words.Booking.SlotTaken.Say());
        frame.Record = frame.Record.WithoutSlot() with
        {
            Offers = [.. alternatives.Take(3)],
            OffersAreNearest = alternatives.Count > 0,
            HoldToRelease = frame.Record.HoldToRelease,
        };
    }

    private static void TakeFitting(TurnFrame frame, ImmutableArray<Offer> offers)
    {
        SayWhenWithOthers(frame, offers);
        frame.Record = BookingProgress.IsExact(frame.Record.Wish) && frame.Record.SlotPage == 0
            ? frame.Record with { Chosen = offers[0] }
            : frame.Record with { Offers = [.. offers.Take(3)], OffersAreNearest = false };
    }

    /// <summary>A wish that was no condition gave way: the client hears it before the times.</summary>
    private static void SayWhenWithOthers(TurnFrame frame, ImmutableArray<Offer> offers)
    {
        var words = frame.Words.Booking;
        if (frame.Record.Wish.Therapist is not { Hard: false } wish || offers.Any(offer => Serves(wish, offer, frame.Clinic)))
        {
            return;
        }

        frame.Say(wish switch
        {
            { Named: { } named } => words.NamedNotFree.Say(("therapist", frame.Clinic.Therapists.FirstOrDefault(one => one.Id == named)?.FirstName ?? named.Value)),
            { Gender: Gender.Female } => words.NoWomanFree.Say(),
            _ => words.NoManFree.Say(),
        });
    }

    private static bool Serves(TherapistWish wish, Offer offer, Clinic clinic)
    {
        var therapist = clinic.Therapists.FirstOrDefault(one => one.Id == offer.Therapist);
        return (wish.Named is null || wish.Named == offer.Therapist) && (wish.Gender is null || therapist is null || therapist.Gender == wish.Gender);
    }

    /// <summary>From here on the wish is for what may be, at the hour that was said.</summary>
    private static BookingWish Later(TurnFrame frame, int days)
    {
        var earliest = frame.LocalNow.Date.PlusDays(days);
        var when = frame.Record.Wish.When! with { Date = null, DateIsWeekday = false, Dates = [], Weekdays = [], DateFrom = earliest, DateTo = earliest.PlusDays(14) };
        return frame.Record.Wish with { When = when };
    }

    private static void SayCalendarDown(TurnFrame frame)
    {
        frame.Say(frame.Words.Booking.CalendarUnreachable.Say());
        frame.Record = frame.Record with { CalendarDown = true };
    }

    private static void AskAnotherTime(TurnFrame frame, Spoken why, WhenWish? kept = null)
    {
        // The question for day and time follows: one is enough.
        frame.Say(why.WithoutQuestions());
        frame.Record = frame.Record.WithWish(frame.Record.Wish with { When = kept });
    }

    /// <summary>Closed at that hour, not on that day: the day still holds. Null where nothing is open on it.</summary>
    private static WhenWish? DayAlone(TurnFrame frame)
    {
        var day = WishRefinement.AnyHour(frame.Record.Wish.When!);
        return day.HasDay && WishWindows.Windows(day, frame.LocalNow, frame.Clinic).Count > 0 ? day : null;
    }
}
