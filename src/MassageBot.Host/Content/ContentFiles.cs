namespace MassageBot.Host.Content;

/// <summary>The files of a folder of <c>dialogs/</c>.</summary>
internal static class ContentFiles
{
    /// <summary>In the order of their names; none when the folder is absent. Editors' own files (<c>.name.swp</c>, <c>name~</c>) do not count.</summary>
    public static IReadOnlyList<string> In(string folder, string pattern) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, pattern).Where(file => !Path.GetFileName(file).StartsWith('.') && !file.EndsWith('~')).Order(StringComparer.Ordinal)]
            : [];
}
