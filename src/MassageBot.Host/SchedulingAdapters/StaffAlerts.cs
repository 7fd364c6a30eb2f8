using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>What the hand-over puts before staff. The ids follow from the matter: told twice, it is still one alert.</summary>
internal static class StaffAlerts
{
    /// <summary>The intent's own id, by which staff decide about it.</summary>
    public static Alert DeadLetter(BookingIntent intent, string reason, DateTimeOffset now) => About(intent, AlertKind.BookByHand, reason, now) with { Id = intent.Id };

    /// <summary>Something between the bot and the calendar that a person should look at; nothing is left to do in the bot.</summary>
    public static Alert LookAt(BookingIntent intent, string reason, DateTimeOffset now) => About(intent, AlertKind.CheckCalendar, reason, now);

    /// <summary>In the calendar, and of no intent.</summary>
    public static Alert LookAt(string matter, string reason, Instant? start, DateTimeOffset now) => new()
    {
        Id = Alert.IdOf($"{reason}|{matter}"),
        Kind = AlertKind.CheckCalendar,
        RaisedAt = Instant.FromDateTimeOffset(now),
        Reason = reason,
        Start = start,
    };

    /// <summary>Once a day.</summary>
    public static Alert LockedOut(DateTimeOffset now) => LookAt($"{now.UtcDateTime:yyyy-MM-dd}", "calendar-locked", null, now);

    private static Alert About(BookingIntent intent, AlertKind kind, string reason, DateTimeOffset now)
    {
        var (firstName, phone) = intent switch
        {
            BookingIntent.Book { Order: var order } => (order.FirstName, order.Phone),
            BookingIntent.Wait { Order: var wait } => (wait.FirstName, wait.Phone),
            BookingIntent.Forget { Erasure: var erasure } => (erasure.FirstName, erasure.Phone),
            _ => (null, null),
        };
        return new Alert
        {
            Id = Alert.IdOf($"{reason}|{intent.Id:N}"),
            Kind = kind,
            RaisedAt = Instant.FromDateTimeOffset(now),
            Reason = reason,
            FirstName = firstName,
            Phone = phone,
            Wish = WishOf(intent),
            Start = BookingIntents.StartOf(intent),
            IntentId = intent.Id,
        };
    }

    private static string WishOf(BookingIntent intent) => intent switch
    {
        BookingIntent.Book { Order: var order } => $"book {order.Service} {order.Minutes} min",
        BookingIntent.Reschedule move => $"move visit {move.VisitId}",
        BookingIntent.Wait { Order: var wait } => $"wait for {wait.Service} {wait.Minutes} min",
        BookingIntent.Cancel cancel => $"cancel visit {cancel.VisitId}",
        BookingIntent.ChangeContact change => $"change contact of {string.Join(", ", change.VisitIds)} to {change.Contact.FirstName} {change.Contact.Phone}".TrimEnd(),
        BookingIntent.Forget => "delete all data of this client",
        _ => "",
    };
}
