namespace MassageBot.Host.Content.Languages;

/// <summary>Writes words as the files of <c>dialogs/</c> hold them.</summary>
internal static class YamlText
{
    public static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    public static string List(IEnumerable<string> words) => $"[{string.Join(", ", words.Distinct().Select(Quoted))}]";

    /// <summary>A sentence under <c>|</c>.</summary>
    public static string Block(string text, int indent) =>
        "|\n" + string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "" : new string(' ', indent) + line));
}
