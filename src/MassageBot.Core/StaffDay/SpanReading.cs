using MassageBot.Core.Booking.When;
using NodaTime;

namespace MassageBot.Core.StaffDay;

/// <summary>What span of the calendar staff mean: "2-4 pm", "tomorrow", "Monday to Wednesday". Pure.</summary>
public abstract record SpanReading
{
    private SpanReading()
    {
    }

    public sealed record Meant(Interval Span) : SpanReading;

    /// <summary>A beginning without an end: until when?</summary>
    public sealed record NoEnd : SpanReading;

    /// <summary>It lies behind, or its end before its beginning.</summary>
    public sealed record Over : SpanReading;

    /// <summary>Two days could be meant, or none.</summary>
    public sealed record Unclear : SpanReading;

    /// <summary>Reads it by the clinic's clock. Without a day it is today; without hours it is the whole day, or what is left of it.</summary>
    public static SpanReading Of(WhenWish wish, Instant now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(zone);
        var today = now.InZone(zone).Date;
        if (wish.Ask || wish.Invalid || wish.Dates.Length > 1 || (wish.Date is null && wish.Weekdays.Length > 0))
        {
            return new Unclear();
        }

        var first = wish.Date ?? wish.DateFrom ?? (wish.Dates.Length == 1 ? wish.Dates[0] : today);
        var last = wish.Date is null ? wish.DateTo ?? first : first;
        if (wish.Past || last < today || last < first)
        {
            return new Over();
        }

        return Hours(wish) is { } hours ? Between(first + hours.From, hours.To is { } to ? last + to : last.PlusDays(1).AtMidnight(), now, zone) : new NoEnd();
    }

    /// <summary>Null for a beginning alone. An end at midnight is the next day's beginning.</summary>
    private static (LocalTime From, LocalTime? To)? Hours(WhenWish wish) => wish switch
    {
        { Times: [var from, var to] } => (from, to),
        { Time: { } from, Minutes: { } minutes } => (from, from.PlusMinutes(minutes)),
        { Time: not null } => null,
        { TimeFrom: { } from } => (from, wish.TimeTo),
        { TimeTo: { } to } => (LocalTime.Midnight, to),
        _ => (LocalTime.Midnight, null),
    };

    private static SpanReading Between(LocalDateTime from, LocalDateTime to, Instant now, DateTimeZone zone)
    {
        var (start, end) = (zone.AtLeniently(from).ToInstant(), zone.AtLeniently(to).ToInstant());
        start = Instant.Max(start, Minute(now));
        return end > start && end > now ? new Meant(new Interval(start, end)) : new Over();
    }

    private static Instant Minute(Instant now) => Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 60 * 60);
}
