namespace MassageBot.Bot.Booking;

/// <summary>Ids of the questions on the way to a booked visit; they are kept in state.</summary>
internal static class BookingQuestionIds
{
    public const string Service = "booking.service";

    public const string Minutes = "booking.minutes";

    public const string When = "booking.when";

    public const string Slot = "booking.slot";

    public const string Name = "booking.name";

    public const string Phone = "booking.phone";

    public const string Confirm = "booking.confirm";

    public const string Change = "booking.change";
}
