using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Text;

/// <summary>
/// Tells English from Spanish by how often each word stands in the content of either language; a word that neither knows
/// is judged by its letter triples.
/// </summary>
internal sealed class LanguageDetector
{
    private const double Sure = 2.5;
    private const double Leaning = 0.7;
    private readonly Dictionary<string, double> _words;
    private readonly Dictionary<string, double> _triples;

    /// <param name="english">Words of English content, as often as they are used.</param>
    /// <param name="spanish">The same for Spanish.</param>
    public LanguageDetector(IReadOnlyCollection<string> english, IReadOnlyCollection<string> spanish)
    {
        _words = Odds(english, spanish, smoothing: 1, limit: 4);
        _triples = Odds([.. english.SelectMany(Triples)], [.. spanish.SelectMany(Triples)], smoothing: 1, limit: 1.5);
    }

    /// <summary>The language, or null when the words show none; certain when they leave no doubt.</summary>
    public (Language? Language, bool Certain) Detect(ReadOnlySpan<string> words)
    {
        var spanish = 0.0;
        if (words is [{ Length: 1 }])
        {
            return (null, false);
        }

        foreach (var word in words)
        {
            spanish += _words.TryGetValue(word, out var odds) ? odds : Math.Clamp(Triples(word).Sum(triple => _triples.GetValueOrDefault(triple)) / 2, -1.5, 1.5);
        }

        return spanish switch
        {
            > Leaning => (Language.Spanish, spanish > Sure),
            < -Leaning => (Language.English, spanish < -Sure),
            _ => (null, false),
        };
    }

    private static Dictionary<string, double> Odds(IReadOnlyCollection<string> english, IReadOnlyCollection<string> spanish, double smoothing, double limit)
    {
        var englishCounts = english.CountBy(word => word).ToDictionary();
        var spanishCounts = spanish.CountBy(word => word).ToDictionary();
        var scale = (english.Count + 1.0) / (spanish.Count + 1.0);
        return englishCounts.Keys.Union(spanishCounts.Keys).ToDictionary(word => word, OddsOf, StringComparer.Ordinal);

        double OddsOf(string word)
        {
            var odds = Math.Log(((spanishCounts.GetValueOrDefault(word) * scale) + smoothing) / (englishCounts.GetValueOrDefault(word) + smoothing));
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
