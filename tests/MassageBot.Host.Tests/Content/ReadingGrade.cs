using System.Text.RegularExpressions;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Tests.Content;

/// <summary>How many years of school a text takes: Flesch-Kincaid for English, Fernández-Huerta, turned into the same years, for Spanish.</summary>
internal static partial class ReadingGrade
{
    private const string Spanish = "aeiouáéíóúü";
    private const string Strong = "aeoáéóíú";

    public static int Words(string text) => Word().Count(text);

    public static double Of(string text, Language language)
    {
        var plain = Placeholder().Replace(text, "name");
        var words = Word().Matches(plain).Select(match => match.Value.ToLowerInvariant()).ToList();
        var sentences = End().Split(plain).Count(part => Word().IsMatch(part));
        var perSentence = (double)words.Count / sentences;
        var syllables = words.Sum(word => language == Language.English ? EnglishSyllables(word) : SpanishSyllables(word)) / (double)words.Count;
        return language == Language.English
            ? (0.39 * perSentence) + (11.8 * syllables) - 15.59
            : YearsOf(206.84 - (60 * syllables) - (1.02 * perSentence));
    }

    /// <summary>The table of Fernández-Huerta: 70 is the sixth year of school, 60 the eighth, 50 the tenth.</summary>
    private static double YearsOf(double ease) => 6 + ((70 - ease) / 5);

    /// <summary>Groups of vowels; a silent e at the end is none.</summary>
    private static int EnglishSyllables(string word)
    {
        var groups = Vowels().Count(word);
        var silent = groups > 1 && ((word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal)) || (word.EndsWith("ed", StringComparison.Ordinal) && word is not [.., 't' or 'd', 'e', 'd']));
        return Math.Max(silent ? groups - 1 : groups, 1);
    }

    /// <summary>Two strong vowels in a row are two syllables, all other groups one.</summary>
    private static int SpanishSyllables(string word)
    {
        var (count, before) = (0, ' ');
        foreach (var letter in word)
        {
            var isVowel = Spanish.Contains(letter, StringComparison.Ordinal);
            count += isVowel && (before == ' ' || (Strong.Contains(letter, StringComparison.Ordinal) && Strong.Contains(before, StringComparison.Ordinal))) ? 1 : 0;
            before = isVowel ? letter : ' ';
        }

        return Math.Max(count, 1);
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\p{L}]+(?:['’][\p{L}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?:;])\s+|\n+")]
    private static partial Regex End();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
