using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Two readings of a day ("friday the 12th", when the 12th is a thursday): worth a question only where both could be booked.</summary>
public static class WishDoubt
{
    public static WhenWish Settle(WhenWish wish, LocalDateTime now, Clinic clinic)
    {
        if (!wish.Ask || wish.Dates.IsEmpty)
        {
            return wish;
        }

        var open = wish.Dates.Where(day => WishWindows.IsBookable(On(wish, day), now, clinic)).ToList();
        return open.Count > 1 ? wish : On(wish, open.Count == 1 ? open[0] : wish.Dates[0]);
    }

    /// <summary>The wish with one of its two days.</summary>
    public static WhenWish On(WhenWish wish, LocalDate day) => wish with { Ask = false, Dates = [], Date = day };

    /// <summary>A weekday that answers the question means the one that was offered.</summary>
    internal static WhenWish Among(WhenWish earlier, WhenWish later)
    {
        var meant = earlier.Ask && later is { DateIsWeekday: true, Date: { } said }
            ? earlier.Dates.Where(day => day.DayOfWeek == said.DayOfWeek).ToList()
            : [];
        return meant.Count == 1 ? later with { Date = meant[0], DateIsWeekday = false } : later;
    }
}
