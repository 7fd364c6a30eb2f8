using System.Globalization;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds the answer to a yes-or-no question: of several words the one that covers most of the text, the first when even.</summary>
internal sealed class BooleanModel(Lexicon words) : IModel
{
    public string ModelTypeName => "boolean";

    public List<ModelResult> Parse(string query)
    {
        if (string.IsNullOrEmpty(query))
        {
            return [];
        }

        var text = Folding.Fold(query);
        var tokens = Tokenizer.Cut(text);
        Answer best = default;
        for (var i = 0; i < tokens.Count; i++)
        {
            var answer = AnswerAt(text, tokens, i);
            best = answer.Length > best.Length ? answer : best;
        }

        return best.Length == 0 ? [] : [Result(query, tokens, best)];
    }

    private static ModelResult Result(string query, List<(int Start, int End, TokenKind Kind)> tokens, Answer answer)
    {
        var covered = Math.Min(1, (double)answer.Length / tokens.Count(token => !IsPunctuation(query, token)));
        return Span.OfCharacters(query, tokens[answer.First].Start, tokens[answer.Next - 1].End, "boolean", new()
        {
            ["value"] = answer.Value,
            ["score"] = 0.4 + (0.6 * covered),
            ["otherResults"] = new List<object>(),
        });
    }

    private Answer AnswerAt(string text, List<(int Start, int End, TokenKind Kind)> tokens, int first)
    {
        Answer longest = default;
        var entry = words.Root;
        for (var i = first; i < tokens.Count && (entry = entry.Follow(text.AsSpan(tokens[i].Start..tokens[i].End))) is not null; i++)
        {
            var no = entry.TryGet(Sense.No, out _);
            if ((no || entry.TryGet(Sense.Yes, out _)) && !GoesOn(text, tokens[i].End))
            {
                longest = new Answer(first, IsSkinTone(text, tokens, i + 1) ? i + 2 : i + 1, !no);
            }
        }

        return longest;
    }

    // Scripts that write vowels as marks are cut within words: there the end of a phrase need not be the end of a word.
    private static bool GoesOn(string text, int end) =>
        end < text.Length && IsOfWord(text[end - 1]) && IsOfWord(text[end]);

    private static bool IsOfWord(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsSkinTone(string text, List<(int Start, int End, TokenKind Kind)> tokens, int i) =>
        i < tokens.Count
        && tokens[i - 1].End == tokens[i].Start
        && text.AsSpan(tokens[i].Start..tokens[i].End) is "\U0001F3FB" or "\U0001F3FC" or "\U0001F3FD" or "\U0001F3FE" or "\U0001F3FF";

    private static bool IsPunctuation(string text, (int Start, int End, TokenKind Kind) token) =>
        token.Kind == TokenKind.Mark && token.End - token.Start == 1 && text[token.Start] < 0x2600;

    private readonly record struct Answer(int First, int Next, bool Value)
    {
        public int Length => Next - First;
    }
}
