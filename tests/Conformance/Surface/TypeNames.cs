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

        return Nullable.GetUnderlyingType(type) is { } value ? Of(value) + "?" : Simple(type);
    }

    /// <summary>As the type's own line names it: with the types that it is nested in. Signatures leave those out.</summary>
    public static string Declared(Type type) => (type.IsNested ? Declared(type.DeclaringType!) + "." : "") + Simple(type);

    public static string Arguments(IReadOnlyList<Type> arguments) =>
        arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>";

    private static string Simple(Type type) =>
        type.Name.Split('`')[0] + Arguments(type.Name.Contains('`') ? type.GetGenericArguments() : []);
}
