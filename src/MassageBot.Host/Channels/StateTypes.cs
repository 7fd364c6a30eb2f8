using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace MassageBot.Host.Channels;

/// <summary>
/// The types that stored state may name, by short names of our own: <c>bot/Booking.Basket</c>, <c>list(core/Booking.Offer)</c>. Anything
/// else is refused, so that storage under foreign control cannot make the program build what it likes; and since no assembly and
/// no version is stored, the state outlives a move of either.
/// </summary>
internal sealed class StateTypes : ISerializationBinder
{
    private static readonly (string Alias, string Namespace, Assembly Assembly)[] Roots =
    [
        ("bot", "MassageBot.Bot.", typeof(TurnEffects).Assembly),
        ("core", "MassageBot.Core.", typeof(ServiceId).Assembly),
        ("dialogs", "Microsoft.Bot.Builder.Dialogs.", typeof(DialogState).Assembly),
        ("schema", "Microsoft.Bot.Schema.", typeof(Activity).Assembly),
    ];

    private static readonly Dictionary<string, Type> Plain = new(StringComparer.Ordinal)
    {
        ["object"] = typeof(object),
        ["text"] = typeof(string),
        ["bool"] = typeof(bool),
        ["int"] = typeof(int),
        ["long"] = typeof(long),
        ["double"] = typeof(double),
        ["decimal"] = typeof(decimal),
        ["guid"] = typeof(Guid),
        ["date"] = typeof(DateTime),
        ["time"] = typeof(DateTimeOffset),
    };

    private static readonly Dictionary<string, Type> Generic = new(StringComparer.Ordinal)
    {
        ["list"] = typeof(List<>),
        ["immutable"] = typeof(ImmutableArray<>),
    };

    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    public Type BindToType(string? assemblyName, string typeName)
    {
        if (assemblyName is not null)
        {
            throw new JsonSerializationException("Stored state names a type from outside.");
        }

        return Types.TryGetValue(typeName, out var known) ? known : Types.GetOrAdd(typeName, Find(typeName));
    }

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        assemblyName = null;
        typeName = Names.GetOrAdd(serializedType, static type => NameOf(type));
    }

    private static string NameOf(Type type)
    {
        if (Plain.FirstOrDefault(plain => plain.Value == type).Key is { } plain)
        {
            return plain;
        }

        if (type.IsArray)
        {
            return $"array({NameOf(type.GetElementType()!)})";
        }

        return type.IsGenericType ? NameOfGeneric(type) : NameOfOwn(type);
    }

    private static string NameOfGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(Dictionary<,>) || definition == typeof(ConcurrentDictionary<,>))
        {
            return arguments[0] == typeof(string) ? $"map({NameOf(arguments[1])})" : throw NotAllowed(type.Name);
        }

        var name = Generic.FirstOrDefault(generic => generic.Value == definition).Key ?? throw NotAllowed(type.Name);
        return $"{name}({NameOf(arguments[0])})";
    }

    private static string NameOfOwn(Type type)
    {
        var root = Roots.FirstOrDefault(root => type.Assembly == root.Assembly && type.FullName!.StartsWith(root.Namespace, StringComparison.Ordinal));
        return root.Alias is null ? throw NotAllowed(type.Name) : $"{root.Alias}/{type.FullName![root.Namespace.Length..]}";
    }

    private static Type Find(string name)
    {
        if (Plain.TryGetValue(name, out var plain))
        {
            return plain;
        }

        var open = name.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && name.EndsWith(')') ? FindGeneric(name[..open], Find(name[(open + 1)..^1])) : FindOwn(name);
    }

    private static Type FindGeneric(string name, Type argument) => name switch
    {
        "array" => argument.MakeArrayType(),
        "map" => typeof(Dictionary<,>).MakeGenericType(typeof(string), argument),
        _ => Generic.TryGetValue(name, out var definition) ? definition.MakeGenericType(argument) : throw NotAllowed(name),
    };

    private static Type FindOwn(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var root = Roots.FirstOrDefault(root => slash > 0 && root.Alias == name[..slash]);
        var type = root.Assembly?.GetType(root.Namespace + name[(slash + 1)..]);
        return type is null || type.IsAbstract || typeof(Dialog).IsAssignableFrom(type) ? throw NotAllowed(name) : type;
    }

    private static JsonSerializationException NotAllowed(string name) => new($"Stored state may not hold '{name}'.");
}
