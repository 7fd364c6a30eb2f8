using System.Text.RegularExpressions;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Understanding;

/// <summary>Adds phrases to <c>dialogs/understanding</c>, at the end of their file: what stands there, comments too, stays as it is.</summary>
internal sealed partial class PhraseBook(string dialogs)
{
    /// <summary>Every label a phrase can be given.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. Intents.All.Append(Intents.OutOfScope).Order(StringComparer.Ordinal)];

    /// <summary>The label whose file holds the phrase from now on: another than was asked for when it stood there already.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public string Add(Language language, string label, string phrase)
    {
        var folder = Path.Combine(dialogs, "understanding", language.Code());
        var line = $"- \"{Control().Replace(phrase, " ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        if (Labels.FirstOrDefault(known => Holds(PathOf(folder, known), line)) is { } holder)
        {
            return holder;
        }

        var file = PathOf(folder, label);
        var before = File.Exists(file) ? File.ReadAllText(file) : "";
        File.AppendAllText(file, (before.Length == 0 || before.EndsWith('\n') ? "" : "\n") + line + "\n");
        return label;
    }

    private static bool Holds(string file, string line) =>
        File.Exists(file) && File.ReadLines(file).Any(each => string.Equals(each.Trim(), line, StringComparison.OrdinalIgnoreCase));

    private static string PathOf(string folder, string label) => Path.Combine(folder, label + ".yaml");

    [GeneratedRegex(@"\p{C}+", RegexOptions.CultureInvariant)]
    private static partial Regex Control();
}
