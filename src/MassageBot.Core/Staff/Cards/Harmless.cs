using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Staff.Cards;

/// <summary>
/// Makes text that somebody typed show as text on every client of Teams, which render Markdown, find links by themselves, fill in
/// dates between double braces and turn <c>&lt;at&gt;</c> into a mention.
/// </summary>
internal static partial class Harmless
{
    private const string Ellipsis = "…";

    /// <summary>Letters with more marks than any writing needs cover the lines around them.</summary>
    private const int MostMarks = 4;

    /// <summary>Unseen, and neither letter nor blank to a reader of links.</summary>
    private const string Joiner = "\u2060";

    private const string Syntax = @"\`*_~[]()#<>&|!";

    /// <summary>Letters and signs that are drawn as nothing, though Unicode does not count them as format characters.</summary>
    private const string Unseen = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    /// <summary>Without anything unseen, blanks as single ones, lines trimmed, cut between two characters as people count them.</summary>
    public static string Clean(string? text, int longest)
    {
        var visible = new StringBuilder();
        var marks = 0;
        foreach (var rune in WellFormed.Text(text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MostMarks && Shown(rune) is { } shown)
            {
                visible.Append(shown);
            }
        }

        var lines = visible.ToString().Split('\n').Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0);
        return Cut(string.Join('\n', lines), longest);
    }

    /// <summary>Its lines as paragraphs: a single line end is a blank to some clients.</summary>
    public static string Lines(string clean) => string.Join("\n\n", clean.Split('\n').Select(Escaped));

    public static string Line(string clean) => Escaped(clean.Replace('\n', ' '));

    public static string Cut(string text, int longest)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= longest ? text : text[..starts[longest - 1]].TrimEnd() + Ellipsis;
    }

    private static string? Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune.Value == '\n' => "\n",
        _ when rune.Value <= char.MaxValue && Unseen.Contains((char)rune.Value, StringComparison.Ordinal) => null,
        _ when rune.Value is >= 0xE0000 and <= 0xE0FFF => null,
        UnicodeCategory.Format or UnicodeCategory.PrivateUse => null,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "\n",
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => " ",
        _ => rune.ToString(),
    };

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Escaped(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        foreach (var character in line)
        {
            escaped.Append(Syntax.Contains(character, StringComparison.Ordinal) ? $"\\{character}" : character.ToString());
        }

        var unmarked = ListMark().Replace(escaped.ToString(), @"${before}\${mark}");
        return Linked().Replace(unmarked, match => match.Value[..1] + Joiner + match.Value[1..]);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary>What makes a line an item of a list or a heading: <c>- </c>, <c>+ </c>, <c>1. </c>, <c>===</c>.</summary>
    [GeneratedRegex(@"^(?<before>\d*)(?<mark>(?<=\d)\.|(?<!\d)[-+=])", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();

    /// <summary>Where a web or mail address, or a date to be filled in, is told by its punctuation.</summary>
    [GeneratedRegex(@"(?<=\p{L}):(?=[/\p{L}\d])|/(?=/)|[\p{L}\p{Nd}_+-](?=@)|(?<=\S)[.。．｡](?=[\p{L}\p{N}])(?!\d{1,2}(?!\d))|\{(?=\{)", RegexOptions.CultureInvariant)]
    private static partial Regex Linked();
}
