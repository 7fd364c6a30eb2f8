using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Waitlist;

/// <summary>How long an offer stands: twenty minutes by day; what comes up when nobody may be texted can be answered in the morning.</summary>
internal static class OfferTime
{
    private static readonly Duration ByDay = Duration.FromMinutes(20);
    private static readonly LocalTime Morning = new(9, 0);
    private static readonly LocalTime Evening = new(20, 0);

    public static Instant Until(Slot slot, DateTimeZone zone, Instant now)
    {
        var local = now.InZone(zone).LocalDateTime;
        if (local.TimeOfDay >= Morning && local.TimeOfDay < Evening)
        {
            return Instant.Min(now + ByDay, slot.Start);
        }

        var date = local.TimeOfDay < Morning ? local.Date : local.Date.PlusDays(1);
        var morning = zone.AtLeniently(date + Morning).ToInstant() + ByDay;
        // Nobody keeps a slot of the same morning until it has passed.
        return morning < slot.Start ? morning : Instant.Min(now + ByDay, slot.Start);
    }
}
