using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// The words of one language in which clients speak of days and times, as <c>dialogs/when/</c> lists them.
/// Lower case; accents do not matter when a phrase is looked up.
/// </summary>
public sealed record WhenWords
{
    /// <summary>The language in which what is left about days is given to the date reader, where that does not read this one; null for its own.</summary>
    public Language? ReadAs { get; init; }

    /// <summary>Ordinary word or phrase, with the slang and slips written for it ("tomorrow": tmrw, 2moro).</summary>
    [Phrases]
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Spellings { get; init; }

    [Phrases]
    public required IReadOnlyDictionary<WhenSign, IReadOnlyList<string>> Signs { get; init; }

    /// <summary>The first phrase of each is the one the date reader is given.</summary>
    [Phrases]
    public required IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<string>> Weekdays { get; init; }

    /// <summary>Weekdays said as a habit ("mondays"); empty in a language that does not tell them apart.</summary>
    [Phrases]
    public required IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<string>> WeekdayPlurals { get; init; }

    /// <summary>By number of the month; the first phrase of each is the one the date reader is given.</summary>
    [Phrases]
    public required IReadOnlyDictionary<int, IReadOnlyList<string>> Months { get; init; }

    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    public required IReadOnlyDictionary<string, int> Ordinals { get; init; }

    /// <summary>True where "las tres y diez" is 3:10 and "viernes 5" a date, not an hour.</summary>
    public required bool MinutesFollowAnd { get; init; }

    /// <summary>Words that mean something else in another language ("once") and are read in this one only.</summary>
    [Phrases]
    public required IReadOnlyList<string> NeverLent { get; init; }

    /// <summary>Short words that mean nothing else in another language and are read there too.</summary>
    [Phrases]
    public required IReadOnlyList<string> AlwaysLent { get; init; }
}
