using NodaTime;

namespace MassageBot.Core.Notices;

/// <summary>Where numbers of some area codes are from.</summary>
public sealed record CallingArea
{
    /// <summary>The state or province, by its two letters.</summary>
    public required string State { get; init; }

    public required DateTimeZone Zone { get; init; }

    /// <summary>Area codes of the North American plan (+1).</summary>
    public required IReadOnlyList<int> Codes { get; init; }
}

/// <summary>Hours in which the law of some states lets offers be texted, where they are narrower than everywhere.</summary>
public sealed record OfferHours
{
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>Monday to Friday, and Saturday where that has none of its own.</summary>
    public required TextHours Weekdays { get; init; }

    public TextHours? Saturday { get; init; }

    /// <summary>None at all on Sundays when absent.</summary>
    public TextHours? Sunday { get; init; }

    public TextHours? On(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Sunday => Sunday,
        IsoDayOfWeek.Saturday => Saturday ?? Weekdays,
        _ => Weekdays,
    };
}

/// <summary><c>dialogs/notices/places.yaml</c>: what is known of a place by its number.</summary>
public sealed record CallingPlaces
{
    public IReadOnlyList<OfferHours> Offers { get; init; } = [];

    public IReadOnlyList<CallingArea> Areas { get; init; } = [];

    /// <summary>Null for numbers of other countries, of no place (800), and of codes that the list does not have.</summary>
    public CallingArea? Of(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.StartsWith("+1", StringComparison.Ordinal) && number.Length >= 5 && int.TryParse(number.AsSpan(2, 3), out var code)
            ? Areas.FirstOrDefault(area => area.Codes.Contains(code))
            : null;
    }

    public OfferHours? OffersIn(string state) => Offers.FirstOrDefault(rule => rule.States.Contains(state));
}
