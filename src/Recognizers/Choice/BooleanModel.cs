using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds the answer to a yes-or-no question: of several words the one that covers most of the text, the first when even.</summary>
internal sealed class BooleanModel(string culture) : IModel
{
    private readonly Language _language = Language.Of(culture);

    public string ModelTypeName => "boolean";

    public List<ModelResult> Parse(string query)
    {
        if (string.IsNullOrEmpty(query))
        {
            return [];
        }

        var text = new Sentence(query, _language);
        var words = Words(text);
        (int First, int Next, int Length, bool Value) best = default;
        for (var i = 0; i < text.Count; i++)
        {
            if (Answer(text, i, out var value, out var next) && next - i > best.Length)
            {
                best = (i, next, next - i, value);
            }
        }

        return best.Length == 0 ? [] : [Result(text, best, words)];
    }

    private static ModelResult Result(Sentence text, (int First, int Next, int Length, bool Value) best, int words)
    {
        var score = 0.4 + (0.6 * best.Length / words);
        var result = Span.Of(text, best.First, best.Next, "boolean", new() { ["value"] = best.Value, ["score"] = score });
        result.Resolution["otherResults"] = new List<object>();
        return result;
    }

    private static bool Answer(Sentence text, int i, out bool value, out int next)
    {
        value = text.Find(i, Sense.Yes, out _, out next);
        var no = text.Find(i, Sense.No, out _, out var end);
        if (no && (!value || end > next))
        {
            (value, next) = (false, end);
        }

        next = IsSkinTone(text, next) ? next + 1 : next;
        return value || no;
    }

    private static bool IsSkinTone(Sentence text, int i) =>
        text.Glued(i) && text.Span(i) is "\U0001F3FB" or "\U0001F3FC" or "\U0001F3FD" or "\U0001F3FE" or "\U0001F3FF";

    private static int Words(Sentence text)
    {
        var words = 0;
        for (var i = 0; i < text.Count; i++)
        {
            words += text[i].Kind == TokenKind.Mark && text[i].Length == 1 && text.Span(i)[0] < 0x2600 ? 0 : 1;
        }

        return words;
    }
}
