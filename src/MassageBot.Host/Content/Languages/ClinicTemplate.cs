using System.Text.RegularExpressions;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Languages;

/// <summary>
/// Puts a further language beside the English texts of <c>clinic.yaml</c>, with the same words; texts that have it already, and everything else in the
/// file, stay as they are. Pure.
/// </summary>
internal static partial class ClinicTemplate
{
    public static string With(string yaml, Language language)
    {
        var lines = yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            lines[at] = EnglishName().Replace(lines[at], name => Named(lines[at], name, language));
            if (EnglishBlock().IsMatch(lines[at]) && !HasBlock(lines, at, language))
            {
                var end = End(lines, at);
                lines.InsertRange(end, [.. lines[(at + 1)..end].Prepend($"{new string(' ', Depth(lines[at]))}{language.Code()}: |")]);
            }
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Named(string line, Match name, Language language) =>
        line.Contains($" {language.Code()}:", StringComparison.Ordinal) ? name.Value : $"{{ {language.Code()}: {name.Groups["text"].Value}, en: {name.Groups["text"].Value}";

    /// <summary>Whether the language stands among the siblings of a key.</summary>
    private static bool HasBlock(List<string> lines, int at, Language language)
    {
        var own = $"{new string(' ', Depth(lines[at]))}{language.Code()}:";
        return Siblings(lines, at, 1).Concat(Siblings(lines, at, -1)).Any(line => line.StartsWith(own, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Siblings(List<string> lines, int at, int step)
    {
        for (var next = at + step; next >= 0 && next < lines.Count && (IsBlank(lines[next]) || Depth(lines[next]) >= Depth(lines[at])); next += step)
        {
            yield return lines[next];
        }
    }

    /// <summary>Where the text of a key ends; blank lines after it belong to what follows.</summary>
    private static int End(List<string> lines, int at)
    {
        var end = at + 1;
        for (var next = end; next < lines.Count && (IsBlank(lines[next]) || Depth(lines[next]) > Depth(lines[at])); next++)
        {
            end = IsBlank(lines[next]) ? end : next + 1;
        }

        return end;
    }

    private static bool IsBlank(string line) => line.Trim().Length == 0;

    private static int Depth(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex("^ +en: \\|\\s*$")]
    private static partial Regex EnglishBlock();

    [GeneratedRegex("\\{ *en: (?<text>\"(?:[^\"\\\\]|\\\\.)*\")")]
    private static partial Regex EnglishName();
}
