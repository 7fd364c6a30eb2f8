using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Booking;

/// <summary>Chooses which of many free slots are shown: far enough apart to be a real choice, earliest first.</summary>
public static class SlotSpread
{
    /// <summary>How many slots are looked at to choose from.</summary>
    public const int LookAt = 40;

    private static readonly Duration Apart = Duration.FromMinutes(75);

    /// <summary>Page <paramref name="page"/> (from 0) of <paramref name="count"/> slots each; empty when there are no more.</summary>
    public static ImmutableArray<Offer> Page(IReadOnlyList<Offer> offers, int count, int page)
    {
        var left = offers.OrderBy(offer => offer.Start).ToList();
        var chosen = new List<Offer>();
        for (var round = 0; round <= page; round++)
        {
            chosen = Choose(left, count);
            left = [.. left.Except(chosen)];
        }

        return [.. chosen];
    }

    /// <summary>As many as can be kept apart, then the earliest of the rest.</summary>
    private static List<Offer> Choose(List<Offer> offers, int count)
    {
        var chosen = new List<Offer>();
        foreach (var offer in offers)
        {
            if (chosen.Count < count && chosen.TrueForAll(other => offer.Start - other.Start >= Apart))
            {
                chosen.Add(offer);
            }
        }

        chosen.AddRange(offers.Except(chosen).Take(count - chosen.Count));
        return [.. chosen.OrderBy(offer => offer.Start)];
    }
}
