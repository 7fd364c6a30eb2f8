using MassageBot.Core.StaffWords;

namespace MassageBot.Host.Content.Answers;

/// <summary>Puts an answer into the text of <c>clinic.yaml</c>: everything else in it, comments too, stays as it is. Pure.</summary>
internal static class AnswerYaml
{
    private const string Answers = "answers:";

    public static string With(string yaml, AnswerChange change)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(change);
        var lines = yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        foreach (var (language, text) in change.Texts.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            Put(lines, change.Topic, language, text);
        }

        return string.Join('\n', lines) + "\n";
    }

    private static void Put(List<string> lines, string topic, string language, string text)
    {
        var answers = Section(lines, 0, lines.Count, 0, Answers) ?? Append(lines, lines.Count, Answers);
        var entry = Section(lines, answers.Start + 1, answers.End, 2, $"{topic}:") ?? Append(lines, answers.End, $"  {topic}:");
        var block = Section(lines, entry.Start + 1, entry.End, 4, $"{language}: |");
        var at = block?.Start ?? entry.End;
        lines.RemoveRange(at, block is { } old ? old.End - old.Start : 0);
        lines.InsertRange(at, text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? "" : $"      {line}").Prepend($"    {language}: |"));
    }

    private static (int Start, int End) Append(List<string> lines, int at, string line)
    {
        lines.Insert(at, line);
        return (at, at + 1);
    }

    /// <summary>The lines of a key at that depth, up to the next one that is not deeper; blank lines and comments before that belong to what follows.</summary>
    private static (int Start, int End)? Section(List<string> lines, int from, int to, int depth, string key)
    {
        var start = lines.FindIndex(from, to - from, line => line.TrimEnd() == new string(' ', depth) + key);
        if (start < 0)
        {
            return null;
        }

        var end = start + 1;
        while (end < to && (lines[end].Trim().Length == 0 || Depth(lines[end]) > depth))
        {
            end++;
        }

        while (end > start + 1 && lines[end - 1].Trim().Length == 0)
        {
            end--;
        }

        return (start, end);
    }

    private static int Depth(string line) => line.Length - line.TrimStart(' ').Length;
}
