using System.Collections;
using System.Collections.Immutable;

namespace MassageBot.Host.Content;

/// <summary>Fills records, lists and dictionaries from nodes. A value that could not be made is null, and a problem says why.</summary>
internal sealed class YamlBinder(string path, ContentProblems problems)
{
    private static readonly Type[] ListKinds = [typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>), typeof(IList<>), typeof(List<>)];
    private static readonly Type[] SetKinds = [typeof(IReadOnlySet<>), typeof(ISet<>), typeof(HashSet<>)];
    private static readonly Type[] MapKinds = [typeof(IReadOnlyDictionary<,>), typeof(IDictionary<,>), typeof(Dictionary<,>)];

    private readonly YamlScalars scalars = new(path, problems);

    public object? Bind(YamlNode node, Type type, YamlPlace place)
    {
        var before = problems.Count;
        var value = BindKind(node, Nullable.GetUnderlyingType(type) ?? type, place);
        if (value is null || problems.Count > before)
        {
            return value;
        }

        foreach (var check in place.Checks.Where(check => !check.IsValid(value)))
        {
            problems.Add(path, node.Line, check.FormatErrorMessage(place.Name));
        }

        return value;
    }

    private object? BindKind(YamlNode node, Type type, YamlPlace place)
    {
        if (YamlScalars.Reads(type))
        {
            return scalars.Bind(node, type, place);
        }

        var kind = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (type.IsArray || ListKinds.Contains(kind) || SetKinds.Contains(kind) || kind == typeof(ImmutableArray<>))
        {
            return BindList(node, type, kind, place);
        }

        if (MapKinds.Contains(kind) || kind == typeof(ImmutableDictionary<,>))
        {
            return BindMap(node, type, kind, place);
        }

        return BindRecord(node, type, place);
    }

    private object? BindList(YamlNode node, Type type, Type kind, YamlPlace place)
    {
        if (node is not YamlList list)
        {
            problems.Add(path, node.Line, $"'{place.Name}' needs a list: one line '- …' for each item (or '[]' for none)");
            return null;
        }

        var itemType = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        var position = 0;
        foreach (var item in list.Items)
        {
            if (Bind(item, itemType, place.Item($"{++position}") with { Name = place.Name }) is { } value)
            {
                items.Add(value);
            }
        }

        return YamlCollections.Make(items, itemType, type, kind);
    }

    private object? BindMap(YamlNode node, Type type, Type kind, YamlPlace place)
    {
        if (node is not YamlMap map)
        {
            problems.Add(path, node.Line, $"'{place.Name}' needs entries of the form 'key: value', indented below it");
            return null;
        }

        var (keyType, valueType) = (type.GetGenericArguments()[0], type.GetGenericArguments()[1]);
        var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(keyType, valueType))!;
        foreach (var entry in map.Entries)
        {
            var key = scalars.BindKey(entry, keyType, place);
            var value = Bind(entry.Value, valueType, place.Item(entry.Key));
            if (key is not null && value is not null)
            {
                entries[key] = value;
            }
        }

        return kind == typeof(ImmutableDictionary<,>) ? YamlCollections.Immutable(entries, keyType, valueType) : entries;
    }

    private object? BindRecord(YamlNode node, Type type, YamlPlace place)
    {
        if (node is not YamlMap map)
        {
            problems.Add(path, node.Line, $"'{place.Name}' needs entries of the form 'key: value', indented below it");
            return null;
        }

        var shape = RecordShape.Of(type);
        var before = problems.Count;
        CheckKeys(map, shape, place);
        var values = new Dictionary<string, object>();
        foreach (var entry in map.Entries.Where(entry => shape.Members.ContainsKey(entry.Key)))
        {
            var member = shape.Members[entry.Key];
            if (Bind(entry.Value, member.Type, place.Of(entry.Key, member.Property)) is { } value)
            {
                values[entry.Key] = value;
            }
        }

        return problems.Count == before ? shape.Make(values) : null;
    }

    private void CheckKeys(YamlMap map, RecordShape shape, YamlPlace place)
    {
        var missing = shape.Members.Values.Where(member => member.IsRequired).Select(member => member.Name)
            .Except(map.Entries.Select(entry => entry.Key)).ToList();
        foreach (var unknown in map.Entries.Where(entry => !shape.Members.ContainsKey(entry.Key)))
        {
            var meant = YamlNames.Nearest(unknown.Key, missing) ?? YamlNames.Nearest(unknown.Key, shape.Members.Keys);
            missing.Remove(meant ?? "");
            problems.Add(path, unknown.Line, meant is null
                ? $"'{unknown.Key}' is not a key here; remove it, or use one of: {string.Join(", ", shape.Members.Keys)}"
                : $"'{unknown.Key}' is not a key here; write '{meant}'");
        }

        foreach (var name in missing)
        {
            problems.Add(path, map.Line, $"'{name}' is missing from '{place.Name}'; add '{name}:' with its value");
        }
    }
}
