using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text;

/// <summary>Turns a run of tokens into a result in the official shape.</summary>
internal static class Span
{
    public static ModelResult Of(Sentence text, int first, int next, string type, SortedDictionary<string, object> resolution) =>
        OfCharacters(text.Text, text[first].Start, text[next - 1].End, type, resolution);

    public static ModelResult OfCharacters(string text, int start, int end, string type, SortedDictionary<string, object> resolution) => new()
    {
        Text = text[start..end].ToLowerInvariant(),
        Start = start,
        End = end - 1,
        TypeName = type,
        Resolution = resolution,
    };
}
