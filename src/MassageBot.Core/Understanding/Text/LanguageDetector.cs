using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Text;

/// <summary>
/// Tells the languages from each other, two by two, by how often each word stands in the content of either; a word that neither knows is judged
/// by its letter triples. A message is of the language that stands against every other.
/// </summary>
internal sealed class LanguageDetector
{
    private const double Sure = 2.5;
    private const double Leaning = 0.7;
    private readonly List<LanguagePair> _pairs = [];
    private readonly Language[] _languages;

    /// <param name="spoken">Words of each language's content, as often as they are used.</param>
    public LanguageDetector(IReadOnlyList<(Language Language, List<string> Words)> spoken)
    {
        _languages = [.. spoken.Select(one => one.Language)];
        for (var second = 1; second < spoken.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                _pairs.Add(LanguagePair.Of(spoken[first], spoken[second]));
            }
        }
    }

    /// <summary>The language, or null when the words show none; certain when they leave no doubt.</summary>
    public (Language? Language, bool Certain) Detect(ReadOnlySpan<string> words)
    {
        if (words is [{ Length: 1 }])
        {
            return (null, false);
        }

        var least = new double[_languages.Length];
        Array.Fill(least, double.PositiveInfinity);
        foreach (var pair in _pairs)
        {
            var lead = pair.LeadOfSecond(words);
            var (first, second) = (Array.IndexOf(_languages, pair.First), Array.IndexOf(_languages, pair.Second));
            least[first] = Math.Min(least[first], -lead);
            least[second] = Math.Min(least[second], lead);
        }

        var best = Array.IndexOf(least, least.Max());
        return least[best] > Leaning ? (_languages[best], least[best] > Sure) : (null, false);
    }
}
