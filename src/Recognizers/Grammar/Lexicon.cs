using System.Globalization;

namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>
/// The words of one language. A line of a lexicon file reads "sense value: word, phrase of words, ..." with '#' for comments;
/// phrases are cut into tokens as any text is, so "a.m." also matches "a . m .".
/// </summary>
internal sealed class Lexicon
{
    private readonly Entry _root = new();

    public Entry Root => _root;

    public Entry Word(ReadOnlySpan<char> folded) => _root.Follow(folded);

    public void Read(TextReader lines)
    {
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                ReadLine(line[..colon], line[(colon + 2)..]);
            }
        }
    }

    private void ReadLine(string head, string phrases)
    {
        var parts = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var sense = Enum.Parse<Sense>(parts[0], ignoreCase: true);
        var code = parts.Length > 1 ? parts[1] : "";
        var value = double.TryParse(code, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        foreach (var phrase in phrases.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(phrase, new Meaning(sense, value, code));
        }
    }

    private void Add(string phrase, Meaning meaning)
    {
        var folded = Folding.Fold(phrase);
        var entry = _root;
        foreach (var (start, end, _) in Tokenizer.Cut(folded))
        {
            entry = entry.GetOrAdd(folded[start..end]);
        }

        entry.Add(meaning);
    }
}
