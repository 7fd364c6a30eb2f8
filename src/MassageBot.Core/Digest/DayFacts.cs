using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Digest;

/// <summary>
/// What lies ahead of the clinic on one day, counted when the digest is made. Here it stands, once, what counts as what. A visit belongs to the
/// day on which it begins by the clinic's clock. Null is not known: the calendar did not answer, or does not know it.
/// </summary>
public sealed record DayFacts
{
    public required LocalDate Day { get; init; }

    /// <summary>Visits of the day that are booked or over; not the cancelled ones, nor those that wait for approval.</summary>
    public required int? Visits { get; init; }

    /// <summary>Of <see cref="Visits"/>, those not over whose client has not said that they will come.</summary>
    public required int? Unconfirmed { get; init; }

    /// <summary>Of <see cref="Visits"/>, those of clients who come for the first time.</summary>
    public required int? FirstVisits { get; init; }

    /// <summary>Of <see cref="FirstVisits"/>, those whose form is known not to be there.</summary>
    public required int? FormsMissing { get; init; }

    /// <summary>Of <see cref="FirstVisits"/>, those of whose form nobody knows whether it is there.</summary>
    public int FormsUnknown { get; init; }

    /// <summary>Free stretches between and around visits, long enough for the shortest massage on the menu; null when not known.</summary>
    public required ImmutableArray<DayGap>? Gaps { get; init; }

    /// <summary>Red flags that nobody has taken care of yet, whenever they were raised; crises and reports about a colleague are not among them.</summary>
    public required int FlagsOpen { get; init; }
}

/// <summary>Time in which somebody could give a massage and nobody has booked one, by the clinic's clock.</summary>
public sealed record DayGap(string Therapist, LocalTime From, LocalTime Until);
