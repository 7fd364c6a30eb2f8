using System.Collections.Immutable;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.StaffDay;

/// <summary>Another time or therapist for a visit that cannot be as booked; without one, its client is called.</summary>
public sealed record Swap(DayVisit Visit, Offer? To)
{
    public bool KeepsItsTime => To?.Start == Visit.Start;
}

/// <summary>Who is away, or the whole clinic where nobody is named, and when.</summary>
public sealed record Away(TherapistId? Therapist, Interval Span)
{
    /// <summary>It cannot take place either.</summary>
    public bool Covers(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return (Therapist is null || offer.Therapist == Therapist) && offer.Start < Span.End && offer.End > Span.Start;
    }
}

/// <summary>Finds a place for visits whose therapist is away. Pure.</summary>
public static class Swaps
{
    /// <summary>
    /// With whom a visit may go on instead: whoever was asked for by gender stays asked for; who asked for the therapist that is away by name gets
    /// somebody of the same gender.
    /// </summary>
    public static TherapistWish Wish(DayVisit visit, Clinic clinic)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(clinic);
        var gender = visit.Needs.Gender ?? (visit.Needs.Named is { } named ? clinic.FindTherapist(named)?.Gender : null);
        return gender is null ? TherapistWish.Anyone : new TherapistWish { Gender = gender, Hard = true };
    }

    /// <summary>
    /// A place for each: the same start where somebody is free then, else the nearest of the offers. Nobody is given two visits at once; those that
    /// keep their time choose first.
    /// </summary>
    /// <param name="wanted">The visits with what the calendar offers for each.</param>
    /// <param name="away">Who is away, and when.</param>
    public static ImmutableArray<Swap> Choose(IReadOnlyList<(DayVisit Visit, IReadOnlyList<Offer> Offers)> wanted, Away away)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(away);
        var chosen = new Dictionary<string, Offer>(StringComparer.Ordinal);
        foreach (var sameTime in new[] { true, false })
        {
            foreach (var (visit, offers) in wanted.Where(one => !chosen.ContainsKey(one.Visit.Id)).OrderBy(one => one.Visit.Start))
            {
                if (Best(visit, offers, sameTime, away, chosen.Values) is { } offer)
                {
                    chosen[visit.Id] = offer;
                }
            }
        }

        return [.. wanted.Select(one => new Swap(one.Visit, chosen.GetValueOrDefault(one.Visit.Id)))];
    }

    private static Offer? Best(DayVisit visit, IReadOnlyList<Offer> offers, bool sameTime, Away away, IReadOnlyCollection<Offer> chosen) => offers
        .Where(offer => !away.Covers(offer) && (!sameTime || offer.Start == visit.Start))
        .Where(offer => chosen.All(other => other.Therapist != offer.Therapist || other.End <= offer.Start || other.Start >= offer.End))
        .OrderBy(offer => Distance(offer, visit))
        .ThenBy(offer => offer.Start)
        .FirstOrDefault();

    private static Duration Distance(Offer offer, DayVisit visit) => offer.Start >= visit.Start ? offer.Start - visit.Start : visit.Start - offer.Start;
}
