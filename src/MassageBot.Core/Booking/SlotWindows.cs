using NodaTime;

namespace MassageBot.Core.Booking;

public static class SlotWindows
{
    /// <summary>The windows (or what is left of them) that lie on or after a day.</summary>
    public static IReadOnlyList<SlotWindow> NotBefore(IReadOnlyList<SlotWindow> windows, LocalDate day) =>
    [
        .. windows
            .Select(window => window with { From = LocalDateTime.Max(window.From, day.AtMidnight()) })
            .Where(window => window.From < window.To),
    ];
}
