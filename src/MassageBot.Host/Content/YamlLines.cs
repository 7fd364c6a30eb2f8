using YamlDotNet.Core;

namespace MassageBot.Host.Content;

/// <summary>Where values stand in a file that was read.</summary>
public sealed class YamlLines
{
    private readonly YamlNode? root;

    internal YamlLines(string path, YamlNode? root)
    {
        Path = path;
        this.root = root;
    }

    public string Path { get; }

    /// <summary>The line of a value by its way through the file, such as <c>LineOf("services", "2", "skills")</c> (keys as written, list positions from 0);
    /// the last part that exists decides.</summary>
    public int LineOf(params ReadOnlySpan<string> way)
    {
        var node = root;
        var line = root?.Line ?? 1;
        foreach (var part in way)
        {
            switch (node)
            {
                case YamlMap map when map.Entries.FirstOrDefault(entry => entry.Key == part) is { } entry:
                    (node, line) = (entry.Value, entry.Line);
                    break;
                case YamlList list when int.TryParse(part, out var index) && index >= 0 && index < list.Items.Count:
                    (node, line) = (list.Items[index], list.Items[index].Line);
                    break;
                default:
                    return line;
            }
        }

        return line;
    }

    internal static YamlLines Unknown(string path) => new(path, null);

    /// <summary>Every text under <c>|</c>: what is said.</summary>
    internal IEnumerable<YamlText> Spoken() => root is null ? [] : Texts(root).Where(text => text.Style == ScalarStyle.Literal);

    private static IEnumerable<YamlText> Texts(YamlNode node) => node switch
    {
        YamlText text => [text],
        YamlList list => list.Items.SelectMany(Texts),
        YamlMap map => map.Entries.SelectMany(entry => Texts(entry.Value)),
        _ => [],
    };
}
