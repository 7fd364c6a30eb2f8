using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.Understanding;

/// <summary>Picks one of several offered slots by what was named: a time, a day, a therapist. Only a pick that fits exactly one counts.</summary>
public static class SlotChoice
{
    public static Offer? ByWords(IReadOnlyList<Offer> offers, Mentions mentions, DateTimeZone zone)
    {
        if (mentions.When.IsNothing && mentions.Therapist is null or { Named: null })
        {
            return null;
        }

        var fitting = offers.Where(offer => Fits(offer, mentions, zone)).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool Fits(Offer offer, Mentions mentions, DateTimeZone zone)
    {
        var local = offer.Start.InZone(zone).LocalDateTime;
        var when = mentions.When;
        return (when.Time is not { } time || local.TimeOfDay == time)
            && (when.TimeFrom is not { } from || local.TimeOfDay >= from)
            && (when.TimeTo is not { } to || local.TimeOfDay < to)
            && (when.Date is not { } date || local.Date == date)
            && (mentions.Therapist?.Named is not { } named || offer.Therapist == named);
    }
}
