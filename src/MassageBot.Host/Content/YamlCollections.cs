using System.Collections;
using System.Collections.Immutable;

namespace MassageBot.Host.Content;

/// <summary>Turns gathered items into the kind of collection that a property declares.</summary>
internal static class YamlCollections
{
    public static object Make(IList items, Type itemType, Type type, Type kind)
    {
        if (type.IsArray)
        {
            return Call(nameof(ToArray), items, itemType);
        }

        if (kind == typeof(ImmutableArray<>))
        {
            return Call(nameof(ToImmutable), items, itemType);
        }

        return type.IsInstanceOfType(items) ? items : Call(nameof(ToSet), items, itemType);
    }

    public static object Immutable(IDictionary entries, Type keyType, Type valueType) =>
        Method(nameof(ToImmutableEntries)).MakeGenericMethod(keyType, valueType).Invoke(null, [entries])!;

    private static object Call(string name, IList items, Type itemType) => Method(name).MakeGenericMethod(itemType).Invoke(null, [items])!;

    private static System.Reflection.MethodInfo Method(string name) =>
        typeof(YamlCollections).GetMethod(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

    private static T[] ToArray<T>(List<T> items) => [.. items];

    private static ImmutableArray<T> ToImmutable<T>(List<T> items) => [.. items];

    private static HashSet<T> ToSet<T>(List<T> items) => [.. items];

    private static ImmutableDictionary<TKey, TValue> ToImmutableEntries<TKey, TValue>(Dictionary<TKey, TValue> entries)
        where TKey : notnull => entries.ToImmutableDictionary();
}
