using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Host.Content.When;

/// <summary>
/// Words of days and times in a language that the date reader does not know: each is read as a word of one that it does. Whatever the file does not
/// name is heard as that other language says it.
/// </summary>
internal sealed record BorrowedWhenWords
{
    private const int DozenNumbers = 12;

    /// <summary>The language whose words stand on the left of <see cref="Spellings"/>.</summary>
    public required Language ReadAs { get; init; }

    /// <summary>A word or phrase of that language, with the words that stand for it here: "tomorrow" with "amanhã".</summary>
    [Phrases]
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Spellings { get; init; }

    [Phrases]
    public required IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<string>> Weekdays { get; init; }

    [Phrases]
    public required IReadOnlyDictionary<int, IReadOnlyList<string>> Months { get; init; }

    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    public IReadOnlyDictionary<string, int> Ordinals { get; init; } = new Dictionary<string, int>();

    /// <summary>Phrases that do something by themselves, where spelling word by word gives the wrong sense.</summary>
    [Phrases]
    public IReadOnlyDictionary<WhenSign, IReadOnlyList<string>> Signs { get; init; } = new Dictionary<WhenSign, IReadOnlyList<string>>();

    /// <summary>Keys of the file, each with something that nobody could name a day or an hour without.</summary>
    public IEnumerable<(string Key, string Missing)> Missing(WhenWords lent) =>
    [
        .. lent.Signs[WhenSign.DayWord].Where(word => !Spellings.ContainsKey(word)).Select(word => ("spellings", word)),
        .. lent.Weekdays.Where(day => Weekdays.GetValueOrDefault(day.Key, []).Count == 0).Select(day => ("weekdays", YamlNames.Of(day.Key.ToString()))),
        .. lent.Months.Where(month => Months.GetValueOrDefault(month.Key, []).Count == 0).Select(month => ("months", $"{month.Key}")),
        .. Enumerable.Range(1, DozenNumbers).Where(number => !Numbers.Values.Contains(number)).Select(number => ("numbers", $"{number}")),
    ];

    /// <summary>Keys of the file, each with an English word that stands for itself.</summary>
    public IEnumerable<(string Key, string Word)> StillLent(WhenWords lent) =>
    [
        .. Spellings.Where(word => word.Value is [var only] && only == word.Key).Select(word => ("spellings", word.Key)),
        .. Numbers.Keys.Where(word => lent.Numbers.ContainsKey(word)).Select(word => ("numbers", word)),
    ];

    /// <summary>All words: these, and those of the language they are read as.</summary>
    public WhenWords Over(WhenWords lent) => lent with
    {
        ReadAs = ReadAs,
        Spellings = Joined(lent.Spellings, Spellings),
        Weekdays = Joined(lent.Weekdays, Weekdays),
        Months = Joined(lent.Months, Months),
        Numbers = Joined(lent.Numbers, Numbers),
        Ordinals = Joined(lent.Ordinals, Ordinals),
        Signs = Joined(lent.Signs, Signs),
        AlwaysLent = [],
    };

    /// <summary>Words of the other language come first in each list: the first is the one that the date reader is given.</summary>
    private static Dictionary<TKey, IReadOnlyList<string>> Joined<TKey>(
        IReadOnlyDictionary<TKey, IReadOnlyList<string>> lent, IReadOnlyDictionary<TKey, IReadOnlyList<string>> own)
        where TKey : notnull => lent.Keys.Union(own.Keys).ToDictionary(
            key => key, key => (IReadOnlyList<string>)[.. lent.GetValueOrDefault(key, []), .. own.GetValueOrDefault(key, [])]);

    private static Dictionary<string, int> Joined(IReadOnlyDictionary<string, int> lent, IReadOnlyDictionary<string, int> own) =>
        own.Concat(lent).DistinctBy(entry => entry.Key).ToDictionary();
}
