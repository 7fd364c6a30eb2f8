using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Booking;

/// <summary>How the question for day and time is put, given what is known and what could not be.</summary>
internal static class WhenSpeech
{
    public static Spoken Ask(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        var when = frame.Record.Wish.When;
        return when switch
        {
            null => words.AskWhen.Say(),
            { Invalid: true } => words.WhenInvalid.Say(),
            { Past: true } => words.WhenPast.Say(),
            { Ask: true, Dates.Length: 2 } => words.WhenWhich.Say(
                ("first", SpokenTime.Day(when.Dates[0], frame.Language)), ("second", SpokenTime.Day(when.Dates[1], frame.Language))),
            { HasDay: false, Time: { } time } => words.AskDay.Say(("time", SpokenTime.Time(time, frame.Language))),
            _ => words.AskWhen.Say(),
        };
    }

    /// <summary>The same a second time: shorter, where there is nothing more to say about it.</summary>
    public static Spoken AskAgain(TurnFrame frame)
    {
        var asked = Ask(frame);
        return asked.Keys.Contains(frame.Words.Booking.AskWhen.Key) ? frame.Words.Booking.AskWhenAgain.InPlaceOf(frame.Words.Booking.AskWhen).Say() : asked;
    }

    /// <summary>Names the day that was understood, for a turn that goes on with another question; null when there is none or it cannot be booked.</summary>
    public static Spoken? Heard(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        if (frame.Record.Wish.When is not { Date: { } date } when || !WishWindows.IsBookable(when, frame.LocalNow, frame.Clinic))
        {
            return null;
        }

        var day = ("day", SpokenTime.Day(date, frame.Language));
        if (when.Time is null && !frame.Corrected)
        {
            return words.DayNoted.Say(day);
        }

        var hours = frame.Clinic.HoursOn(date);
        var (opens, closes) = (when.TimeFrom <= hours?.Opens ? null : when.TimeFrom, when.TimeTo >= hours?.Closes ? null : when.TimeTo);
        if (when.Time is { } time)
        {
            return words.DayAndTimeNoted.Say(day, ("time", Said(frame, time)));
        }

        var noted = (opens, closes) switch
        {
            ({ } from, { } to) => words.DayBetweenNoted.Say(day, ("from", Said(frame, from)), ("to", Said(frame, to))),
            ({ } from, null) => words.DayFromNoted.Say(day, ("time", Said(frame, from))),
            (null, { } to) => words.DayUntilNoted.Say(day, ("time", Said(frame, to))),
            _ => words.DayNoted.Say(day),
        };
        return noted with { Keys = [words.DayNoted.Key] };
    }

    /// <summary>A time that was picked.</summary>
    public static Spoken At(TurnFrame frame, Offer offer)
    {
        var start = frame.Local(offer.Start);
        return frame.Words.Booking.DayAndTimeNoted.Say(
            ("day", SpokenTime.Day(start.Date, frame.Language)), ("time", SpokenTime.Time(start.TimeOfDay, frame.Language)));
    }

    private static string Said(TurnFrame frame, LocalTime time) => SpokenTime.Time(time, frame.Language);

    /// <summary>Why a wish with a day gives no window at all: closed, past, or too far ahead.</summary>
    public static Spoken NoWindow(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        if (frame.Record.Wish.When is { Date: { } date } && date <= frame.LocalNow.Date)
        {
            return words.WhenPast.Say();
        }

        var last = frame.LocalNow.Date.PlusDays(frame.Clinic.Policy.BookAheadDays);
        return frame.Record.Wish.When is { } when && FirstDay(when) is { } day && day > last
            ? words.WhenTooFar.Say(("days", Naming.Minutes(frame.Clinic.Policy.BookAheadDays)))
            : words.WhenClosed.Say(("hours", ClinicHours.Say(frame.Clinic, frame.Language)));
    }

    private static LocalDate? FirstDay(WhenWish when) => when.Date ?? when.DateFrom ?? (when.Dates.Length > 0 ? when.Dates[0] : null);
}
