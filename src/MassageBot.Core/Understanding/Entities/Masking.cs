using System.Text;
using System.Text.RegularExpressions;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>
/// Takes out of a message what may tell who wrote it. Of names it knows what was introduced, and what is written with a capital and is
/// no word of everyday language; rather too much goes than too little.
/// </summary>
internal sealed partial class Masking(WordKnowledge words)
{
    private const string Surely = "name";
    private static readonly string[] Maybe = ["name-maybe", "name-if-asked"];

    /// <param name="text">As it was written.</param>
    /// <param name="names">Names that are known to be the client's.</param>
    public string Mask(string text, IEnumerable<string> names)
    {
        var plain = Link().Replace(Email().Replace(text.Normalize(NormalizationForm.FormKC), "[email]"), "[link]");
        var named = WithoutNames(plain, [.. names.SelectMany(name => Tokenizer.Split(name).Words)]);
        return Number().Replace(Code().Replace(Phone().Replace(named, "[phone]"), "[number]"), "[number]").ReplaceLineEndings(" ").Trim();
    }

    private string WithoutNames(string text, HashSet<string> names)
    {
        var tokens = Tokenizer.Split(text);
        var masked = new StringBuilder(text.Length);
        var (written, afterName) = (0, false);
        for (var at = 0; at < tokens.Tokens.Length; at++)
        {
            var token = tokens.Tokens[at];
            afterName = names.Contains(token.Word) || IsUnknownName(tokens, at) || (afterName && StartsCapital(text, token));
            if (!afterName)
            {
                continue;
            }

            masked.Append(text, written, token.Start - written).Append("[name]");
            written = token.End;
        }

        return Repeated().Replace(masked.Append(text, written, text.Length - written).ToString(), "[name]");
    }

    private bool IsUnknownName(TokenizedText text, int at)
    {
        var token = text.Tokens[at];
        if (token.Word.Length < 2 || !token.Word.All(char.IsLetter))
        {
            return false;
        }

        var isCapital = StartsCapital(text.Source, token) && text.Source[token.Start..token.End].Any(char.IsLower);
        return IsIntroduced(Surely, text.Words, at)
            || (!words.Normalizer.IsKnown(token.Word) && (isCapital || Maybe.Any(id => IsIntroduced(id, text.Words, at))));
    }

    private bool IsIntroduced(string id, string[] said, int at) =>
        words.Tables[LexiconTopics.Introductions, id].FindAll(said).Any(introduction => introduction.End == at);

    private static bool StartsCapital(string text, Token token) => char.IsUpper(text[token.Start]);

    [GeneratedRegex(@"[^\s@<>,;:]+@[^\s@<>,;:]+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(https?://|www\.)\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"[(+]*\d(?:[\s().\-/]*\d){6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    /// <summary>Letters and figures mixed, as a confirmation code is.</summary>
    [GeneratedRegex(@"\b(?=\w*\d)(?=\w*\p{Lu})\w{4,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\d+(?:[.,:/\-]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\[name\](?:\s+\[name\])+", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();
}
