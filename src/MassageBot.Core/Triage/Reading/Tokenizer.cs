using System.Text;

namespace MassageBot.Core.Triage.Reading;

/// <summary>Splits a text into words: symbols spelt out, chat forms opened, repeated letters squeezed.</summary>
internal sealed class Tokenizer(Spelling spelling)
{
    private const int CodeLength = 6;

    private readonly Dictionary<string, string[]> _shorthand = spelling.Shorthand
        .ToDictionary(pair => pair.Key, pair => pair.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private readonly Dictionary<string, string> _symbols = spelling.Symbols
        .ToDictionary(pair => PlainText.Fold(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The words in order.</summary>
    public List<Token> Read(string text)
    {
        var words = Split(Spell(PlainText.Fold(text)));
        return Open(words);
    }

    private string Spell(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var spelt = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            var symbol = rune.ToString();
            spelt.Append(!rune.IsAscii && _symbols.TryGetValue(symbol, out var words) ? $" {words} " : symbol);
        }

        return spelt.ToString();
    }

    private static List<Token> Split(string text)
    {
        var tokens = new List<Token>();
        var pending = Break.None;
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfWord(text, at);
            if (end > at)
            {
                tokens.Add(new Token(Clean(text[at..end]), pending));
                pending = Break.None;
                at = end;
                continue;
            }

            pending = (Break)Math.Max((int)pending, (int)BreakOf(text[at]));
            at++;
        }

        return tokens;
    }

    private static int EndOfWord(string text, int start)
    {
        if (EndOfCode(text, start) is { } code)
        {
            return code;
        }

        if (char.IsAsciiDigit(text[start]))
        {
            return EndOfNumber(text, start);
        }

        if (text[start] == '$')
        {
            return start + 1;
        }

        var end = start;
        while (end < text.Length && IsWordPart(text, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// A code of a booking ("72HJ57") is one word: what its letters happen to spell is nothing that anybody said. Six letters and digits that
    /// change more than once, or of which the letters can be no word.
    /// </summary>
    private static int? EndOfCode(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var run = text.AsSpan(start, end - start);
        if (run.Length != CodeLength || !run.ContainsAnyInRange('0', '9') || run.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return null;
        }

        var changes = 0;
        for (var i = 1; i < run.Length; i++)
        {
            changes += char.IsAsciiDigit(run[i]) == char.IsAsciiDigit(run[i - 1]) ? 0 : 1;
        }

        return changes > 1 || !run.ContainsAny("aeiou") ? end : null;
    }

    private static bool IsWordPart(string text, int at) =>
        char.IsLetter(text[at])
        || (text[at] is '*' or '\'' or '@' or '0' && at > 0 && char.IsLetter(text[at - 1]) && (text[at] != '0' || (at + 1 < text.Length && char.IsLetter(text[at + 1]))))
        || (text[at] == '*' && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    private static int EndOfNumber(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsInsideNumber(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInsideNumber(string text, int at) =>
        text[at] is '.' or '/' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at - 1]);

    private static Break BreakOf(char mark) => mark switch
    {
        '.' or '!' or '?' => Break.Sentence,
        ';' => Break.Clause,
        ',' or ':' or '\n' or '(' or ')' or '\u2013' or '\u2014' => Break.Segment,
        _ => Break.None,
    };

    private static string Clean(string word)
    {
        if (!NeedsCleaning(word))
        {
            return word;
        }

        var clean = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            var mapped = letter switch { '@' => 'a', '0' => 'o', _ => letter };
            if (mapped == '\'' && word.Length > 1)
            {
                continue;
            }

            clean.Append(mapped);
        }

        return Squeeze(clean);
    }

    private static bool NeedsCleaning(string word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is '\'' or '@' or '0' || (i > 1 && word[i] == word[i - 1] && word[i] == word[i - 2]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Squeeze(StringBuilder word)
    {
        var squeezed = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var end = i;
            while (end < word.Length && word[end] == word[i])
            {
                end++;
            }

            squeezed.Append(word[i], end - i >= 3 ? 1 : end - i);
            i = end;
        }

        return squeezed.ToString();
    }

    private List<Token> Open(List<Token> words)
    {
        var opened = new List<Token>(words.Count + 4);
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && words[i + 1].Before == Break.None
                && _shorthand.TryGetValue($"{words[i].Word} {words[i + 1].Word}", out var pair))
            {
                Add(opened, pair, words[i].Before);
                i++;
                continue;
            }

            Add(opened, _shorthand.GetValueOrDefault(words[i].Word) ?? [words[i].Word], words[i].Before);
        }

        return opened;
    }

    private static void Add(List<Token> opened, string[] words, Break before)
    {
        foreach (var word in words)
        {
            opened.Add(new Token(word, before));
            before = Break.None;
        }
    }
}
