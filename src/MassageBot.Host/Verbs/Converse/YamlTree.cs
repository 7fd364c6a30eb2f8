using YamlDotNet.RepresentationModel;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>A YAML document as plain dictionaries, lists and strings: scripts name their conditions freely.</summary>
internal static class YamlTree
{
    public static IReadOnlyDictionary<string, object?> Read(string path)
    {
        var stream = new YamlStream();
        using var text = new StreamReader(path);
        stream.Load(text);
        return stream.Documents.Count > 0 && ToObject(stream.Documents[0].RootNode) is IReadOnlyDictionary<string, object?> map
            ? map
            : throw new InvalidDataException($"{path}: a script begins with 'id:'.");
    }

    private static object? ToObject(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ToObject(pair.Value)),
        YamlSequenceNode list => list.Children.Select(ToObject).ToList(),
        YamlScalarNode { Value: "" or "null" or "~", Style: YamlDotNet.Core.ScalarStyle.Plain } => null,
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };
}
