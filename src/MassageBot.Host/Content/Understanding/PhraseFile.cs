using YamlDotNet.Core;

namespace MassageBot.Host.Content.Understanding;

/// <summary>Reads files of phrases: a list of them, or ids with a list each. Phrases stand in double quotes, since YAML reads bare words in its own way.</summary>
internal sealed class PhraseFile(string path, ContentProblems problems)
{
    /// <summary>The phrases with their lines; none when the file has a problem.</summary>
    public IReadOnlyList<(string Phrase, int Line)> ReadList() => Root() is { } root ? Phrases(root, Path.GetFileNameWithoutExtension(path)) : [];

    /// <summary>Ids with their phrases and lines.</summary>
    public IReadOnlyList<(string Id, int Line, IReadOnlyList<(string Phrase, int Line)> Phrases)> ReadGroups()
    {
        switch (Root())
        {
            case null:
                return [];
            case YamlMap map:
                return [.. map.Entries.Select(entry => (entry.Key, entry.Line, Phrases(entry.Value, entry.Key)))];
            case var other:
                problems.Add(path, other.Line, "this file needs ids, each with a list of phrases indented below it");
                return [];
        }
    }

    private YamlNode? Root() => StrictYaml.ReadText(path, problems) is { } text ? YamlTreeReader.Read(path, text, 0, problems) : null;

    private IReadOnlyList<(string Phrase, int Line)> Phrases(YamlNode node, string name)
    {
        if (node is not YamlList { Items.Count: > 0 } list)
        {
            problems.Add(path, node.Line, $"'{name}' needs a list of phrases: one line - \"…\" for each");
            return [];
        }

        return [.. list.Items.Select(Phrase).OfType<YamlText>().Select(text => (text.Value, text.Line))];
    }

    private YamlText? Phrase(YamlNode item)
    {
        if (item is YamlText { Style: ScalarStyle.DoubleQuoted } text && !string.IsNullOrWhiteSpace(text.Value))
        {
            return text;
        }

        problems.Add(path, item.Line, "put this phrase in double quotes");
        return null;
    }
}
