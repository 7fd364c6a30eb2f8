using System.Text.RegularExpressions;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Languages;

/// <summary>Puts a further language beside the English texts of <c>clinic.yaml</c>, with the same words; everything else in the file stays as it is. Pure.</summary>
internal static partial class ClinicTemplate
{
    public static string With(string yaml, Language language)
    {
        var lines = new List<string>();
        var waiting = new List<string>();
        var depth = -1;
        foreach (var line in yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (waiting.Count > 0 && line.Trim().Length > 0 && line.Length - line.TrimStart(' ').Length <= depth)
            {
                lines.AddRange(waiting);
                waiting.Clear();
            }

            if (EnglishBlock().Match(line) is { Success: true } block)
            {
                depth = block.Groups["depth"].Length;
                waiting.Add($"{block.Groups["depth"].Value}{language.Code()}: |");
            }
            else if (waiting.Count > 0)
            {
                waiting.Add(line);
            }

            lines.Add(EnglishName().Replace(line, name => Named(line, name, language)));
        }

        return string.Join('\n', [.. lines, .. waiting]) + "\n";
    }

    private static string Named(string line, Match name, Language language) =>
        line.Contains($"{language.Code()}:", StringComparison.Ordinal) ? name.Value : $"{{ {language.Code()}: {name.Groups["text"].Value}, en: {name.Groups["text"].Value}";

    [GeneratedRegex("^(?<depth> +)en: \\|\\s*$")]
    private static partial Regex EnglishBlock();

    [GeneratedRegex("\\{ *en: (?<text>\"(?:[^\"\\\\]|\\\\.)*\")")]
    private static partial Regex EnglishName();
}
