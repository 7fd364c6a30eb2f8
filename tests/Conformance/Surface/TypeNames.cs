namespace MassageBot.Conformance.Surface;

/// <summary>Names of types as a listing writes them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        return Nullable.GetUnderlyingType(type) is { } value ? Of(value) + "?" : Declared(type);
    }

    /// <summary>With the types it is nested in and its type arguments, without its namespace.</summary>
    public static string Declared(Type type)
    {
        var name = type.Name.Split('`')[0];
        var outer = type is { IsNested: true, IsGenericParameter: false } ? Declared(type.DeclaringType!) + "." : "";
        return $"{outer}{name}{Arguments(type.Name.Contains('`') ? type.GetGenericArguments() : [])}";
    }

    public static string Arguments(IReadOnlyList<Type> arguments) =>
        arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>";
}
