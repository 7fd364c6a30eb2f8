using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// Reads what a client writes about when to come. Pure: the same words at the same moment give the same wish.
/// Slang becomes ordinary words, times of day are read by the opening hours, and what is left about days goes to the date reader.
/// </summary>
public sealed class WhenReader
{
    private readonly IDateTimeReader reader;
    private readonly DayHours hours;
    private readonly Dictionary<Language, WhenLexicon> lexicons;
    private readonly Dictionary<Language, Language> readAs;

    public WhenReader(IDateTimeReader reader, Clinic clinic, IReadOnlyDictionary<Language, WhenWords> words)
    {
        this.reader = reader;
        hours = new DayHours(clinic.Hours.Values);
        readAs = words.ToDictionary(entry => entry.Key, entry => entry.Value.ReadAs ?? entry.Key);
        lexicons = words.ToDictionary(
            entry => entry.Key,
            entry => new WhenLexicon(entry.Value, words.Where(other => other.Key != entry.Key).Select(other => other.Value)));
    }

    /// <summary>The wish in a message. <paramref name="now"/> is the clinic's wall clock.</summary>
    public WhenWish Read(string text, Language language, LocalDateTime now) => Read(text, language, now, WhenFocus.Unknown);

    /// <summary>The wish in an answer to what <paramref name="focus"/> says was asked.</summary>
    public WhenWish Read(string text, Language language, LocalDateTime now, WhenFocus focus)
    {
        var lexicon = lexicons[language];
        var sentence = lexicon.Read(text);
        OrdinalReader.Read(sentence);
        var wish = LengthReader.Read(sentence, lexicon.Own, focus, now);
        ClockReader.Read(sentence, lexicon.Own, focus);
        new TimeReader(hours, now).Read(sentence);
        wish = new TimeWish(hours).Take(sentence, wish);
        new DayReader(lexicon.Own, now.Date).Read(sentence);
        new DayMentions(reader, now).Read(sentence, readAs[language], readAs.Values.Distinct().Where(other => other != readAs[language]));
        wish = new DayWish(now, hours).Take(sentence, wish);
        return OpenWish.Take(sentence, wish);
    }

    public bool Speaks(Language language) => lexicons.ContainsKey(language);

    /// <summary>The language whose own words cover most of the message; English when all do equally.</summary>
    public Language LanguageOf(string text) => lexicons.OrderBy(entry => Strangers(entry.Value.Read(text))).ThenBy(entry => entry.Key).First().Key;

    private static int Strangers(WhenSentence sentence) => sentence.Tokens.Count(token => token.Borrowed || token.Sign == WhenSign.Word);
}
