using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Topics;

/// <summary>Makes of a text what questions are compared by: stems, and one term for each group of words that mean the same.</summary>
internal sealed class TermReader
{
    private const int LongestPhrase = 3;

    private readonly PlainWords _words;
    private readonly Language _language;
    private readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);

    public TermReader(PlainWords words, Language language, IReadOnlyList<IReadOnlyList<string>> sameWords)
    {
        _words = words;
        _language = language;
        foreach (var group in sameWords)
        {
            foreach (var phrase in group)
            {
                _same.TryAdd(string.Join(' ', Stems(phrase)), $"={group[0]}");
            }
        }
    }

    public List<string> Read(string text)
    {
        var stems = Stems(text);
        var terms = new List<string>(stems.Length);
        for (var at = 0; at < stems.Length;)
        {
            var (term, length) = TermAt(stems, at);
            terms.Add(term);
            at += length;
        }

        return terms;
    }

    private (string Term, int Length) TermAt(string[] stems, int at)
    {
        for (var length = Math.Min(LongestPhrase, stems.Length - at); length > 0; length--)
        {
            if (_same.TryGetValue(string.Join(' ', stems, at, length), out var term))
            {
                return (term, length);
            }
        }

        return (stems[at], 1);
    }

    private string[] Stems(string text) => [.. _words.Of(text, _language).Select(word => Stem.Of(word, _language))];
}
