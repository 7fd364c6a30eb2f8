using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Text;

/// <summary>What tells two languages apart: words and letter triples, each with the odds that they are of the second.</summary>
internal sealed class LanguagePair
{
    private const double MostOfAWord = 4;
    private const double MostOfATriple = 1.5;

    private readonly Dictionary<string, double> _words;
    private readonly Dictionary<string, double> _triples;

    private LanguagePair(Language first, Language second, Dictionary<string, double> words, Dictionary<string, double> triples) =>
        (First, Second, _words, _triples) = (first, second, words, triples);

    public Language First { get; }

    public Language Second { get; }

    /// <summary>Each language with its words, as often as they are used.</summary>
    public static LanguagePair Of((Language Language, List<string> Words) first, (Language Language, List<string> Words) second) => new(
        first.Language,
        second.Language,
        Odds(first.Words, second.Words, MostOfAWord),
        Odds([.. first.Words.SelectMany(Triples)], [.. second.Words.SelectMany(Triples)], MostOfATriple));

    /// <summary>How far the words lean to the second language; below zero to the first.</summary>
    public double LeadOfSecond(ReadOnlySpan<string> words)
    {
        var lead = 0.0;
        foreach (var word in words)
        {
            lead += _words.TryGetValue(word, out var odds)
                ? odds
                : Math.Clamp(Triples(word).Sum(triple => _triples.GetValueOrDefault(triple)) / 2, -MostOfATriple, MostOfATriple);
        }

        return lead;
    }

    private static Dictionary<string, double> Odds(List<string> first, List<string> second, double limit)
    {
        var (firstCounts, secondCounts) = (first.CountBy(word => word).ToDictionary(), second.CountBy(word => word).ToDictionary());
        var scale = (first.Count + 1.0) / (second.Count + 1.0);
        return firstCounts.Keys.Union(secondCounts.Keys).ToDictionary(word => word, OddsOf, StringComparer.Ordinal);

        double OddsOf(string word)
        {
            var odds = Math.Log(((secondCounts.GetValueOrDefault(word) * scale) + 1) / (firstCounts.GetValueOrDefault(word) + 1));
            return Math.Clamp(odds, -limit, limit);
        }
    }

    private static IEnumerable<string> Triples(string word)
    {
        if (word.Length == 0 || !word.All(char.IsAsciiLetterLower))
        {
            yield break;
        }

        var padded = $" {word} ";
        for (var at = 0; at + 3 <= padded.Length; at++)
        {
            yield return padded.Substring(at, 3);
        }
    }
}
