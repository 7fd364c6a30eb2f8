namespace Microsoft.Bot.Builder.Dialogs.Choices;

public delegate List<Token> TokenizerFunction(string text, string locale = null);

/// <summary>A word of an utterance; <see cref="Start"/> and <see cref="End"/> are the places of its first and last character.</summary>
public class Token
{
    public int Start { get; set; }

    public int End { get; set; }

    public string Text { get; set; }

    public string Normalized { get; set; }
}

/// <summary>Splits at blanks and punctuation; an emoji is a word of its own.</summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var i = 0; i < (text?.Length ?? 0); i++)
        {
            var pair = char.IsSurrogatePair(text, i);
            if (!pair && !IsBreak(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            Close(tokens, text, start, i);
            start = -1;
            if (pair)
            {
                Close(tokens, text, i, i + 2);
                i++;
            }
        }

        Close(tokens, text, start, text?.Length ?? 0);
        return tokens;
    }

    private static void Close(List<Token> tokens, string text, int start, int end)
    {
        if (start < 0)
        {
            return;
        }

        var word = text[start..end];
        tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
    }

    private static bool IsBreak(char letter) => letter switch
    {
        < '0' => true,
        > '9' and < 'A' => true,
        > 'Z' and < 'a' => true,
        > 'z' and <= '\u00BF' => true,
        >= '\u02B9' and <= '\u036F' => true,
        >= '\u2000' and <= '\u2BFF' => true,
        >= '\u2E00' and <= '\u2E7F' => true,
        _ => false,
    };
}
