using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Handoff;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Booking;

/// <summary>Waiting for a time: joining, what is offered, and taking, passing or leaving.</summary>
internal static class Waits
{
    public static void Join(TurnFrame frame)
    {
        if (frame.Record.Wait is { } earlier)
        {
            Forget(frame, earlier);
        }

        var intent = new BookingIntent.Wait { Id = Guid.NewGuid(), MadeAt = frame.Now, Order = WaitOrder.Of(frame.Record.Wish, frame.Clinic.Policy) };
        frame.Effects.Intents.Add(intent);
        frame.Record = frame.Record with { Awaiting = intent.Id, Wait = new WaitNote(intent.Id, frame.Record.Wish) };
    }

    /// <summary>True when the outcome was of a place on the waitlist.</summary>
    public static bool Tell(TurnFrame frame, BookingOutcome outcome)
    {
        if (frame.Record.Wait is not { } wait || wait.Id != outcome.IntentId)
        {
            return false;
        }

        switch (outcome)
        {
            case BookingOutcome.Waiting { Passed: > 0 }:
                TellOver(frame, wait);
                return true;
            case BookingOutcome.Waiting:
                frame.Say(frame.Words.Booking.WaitJoined.Say(("phone", SpokenPhone.Say(wait.Wish.Phone!))).OrBrief(frame.Words.Booking.WaitJoinedHere.Say()));
                return true;
            case BookingOutcome.WaitOffered offered:
                Offer(frame, wait, offered);
                return true;
            case BookingOutcome.HandedToStaff:
                frame.Say(frame.Words.Booking.WaitPassedOn.Say());
                frame.Record = frame.Record with { Wait = null };
                return true;
            default:
                return false;
        }
    }

    /// <summary>What the client makes of what they wait for; null where the message is about something else.</summary>
    public static Move? Hear(TurnFrame frame)
    {
        if (frame.Record.Wait is not { } wait)
        {
            return null;
        }

        var (words, listening) = (frame.Words.Booking, frame.Words.Listening);
        var number = frame.Record.Asking is null && wait.Offered is not null ? frame.Mentions.Pick : null;
        if (number == 3 || IsSaid(frame, listening.LeaveWaitlist, words.ChoiceStopWaiting))
        {
            Forget(frame, wait);
            frame.Say(words.WaitLeft.Say());
            return new Move.Answered();
        }

        return wait.Offered switch
        {
            { } offer when number == 1 || IsSaid(frame, listening.TakeOffer, words.ChoiceTake) || SaysYes(frame) => Take(frame, wait, offer),
            { } when number == 2 || IsSaid(frame, listening.PassOffer, words.ChoicePass) => Pass(frame, wait),
            _ => null,
        };
    }

    /// <summary>What was offered has run out. Who passed it on themselves knows.</summary>
    private static void TellOver(TurnFrame frame, WaitNote wait)
    {
        if (wait.Offered is { } offer)
        {
            frame.Say(frame.Words.Booking.WaitOver.Say(("day", Day(frame, offer.Start)), ("time", Time(frame, offer.Start))));
            frame.Record = frame.Record with { Wait = wait.WithoutOffer() };
        }
    }

    private static void Offer(TurnFrame frame, WaitNote wait, BookingOutcome.WaitOffered offered)
    {
        if (wait.Offered?.Start == offered.Offer.Start || offered.Until <= frame.Now)
        {
            return;
        }

        var words = frame.Words.Booking;
        var (day, time) = (("day", Day(frame, offered.Offer.Start)), ("time", Time(frame, offered.Offer.Start)));
        frame.Say(words.WaitOffer.Say(day, time, ("therapist", offered.Offer.TherapistName), ("until", Time(frame, offered.Until))));
        frame.Speech.Offer([ReplyChoice.Of(words.ChoiceTake.Text), ReplyChoice.Of(words.ChoicePass.Text), ReplyChoice.Of(words.ChoiceStopWaiting.Text)]);
        frame.Record = frame.Record with { Wait = wait with { Offered = offered.Offer } };
        if (frame.CallerNumber is null)
        {
            frame.Effects.Alerts.Add(MayHaveLeft(frame, wait, offered));
        }
    }

    /// <summary>Who waits in a chat may have closed it: the front desk can call.</summary>
    private static Alert MayHaveLeft(TurnFrame frame, WaitNote wait, BookingOutcome.WaitOffered offered) => new()
    {
        Id = Guid.NewGuid(),
        Kind = AlertKind.CallBack,
        RaisedAt = frame.Now,
        Reason = "waitlist-offer",
        FirstName = wait.Wish.FirstName,
        Phone = wait.Wish.Phone,
        Wish = WishSummary.Of(wait.Wish),
        Start = offered.Offer.Start,
        IntentId = wait.Id,
    };

    /// <summary>What was offered is booked like anything else: with the safety screen, a read-back and a yes.</summary>
    private static Move Take(TurnFrame frame, WaitNote wait, Offer offer)
    {
        var start = frame.Local(offer.Start).LocalDateTime;
        var wish = wait.Wish with { When = new WhenWish { Date = start.Date, Time = start.TimeOfDay } };
        frame.Record = frame.Record.WithoutSlot() with { Wish = wish, Chosen = offer, ForWait = wait.Id, Moving = null, Wait = wait.WithoutOffer() };
        return new Move.Begin(Flow.Booking);
    }

    private static Move Pass(TurnFrame frame, WaitNote wait)
    {
        frame.OfferToPass = wait.Id;
        frame.Record = frame.Record with { Wait = wait.WithoutOffer() };
        frame.Say(frame.Words.Booking.WaitPassed.Say());
        return new Move.Answered();
    }

    private static void Forget(TurnFrame frame, WaitNote wait)
    {
        frame.Effects.Withdrawn.Add(wait.Id);
        frame.Record = frame.Record with { Wait = null };
    }

    private static bool SaysYes(TurnFrame frame) => frame is { Record.Asking: null, Mentions.YesNo: true };

    private static bool IsSaid(TurnFrame frame, IReadOnlyList<string> phrases, Sentence choice) =>
        Fold.IsOneOf(frame.Text, phrases) || Fold.IsOneOf(frame.Text, [choice.Text]);

    private static string Day(TurnFrame frame, Instant start) => SpokenTime.Day(frame.Local(start).Date, frame.Language);

    private static string Time(TurnFrame frame, Instant moment) => SpokenTime.Time(frame.Local(moment).TimeOfDay, frame.Language);
}
