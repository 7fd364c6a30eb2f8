namespace MassageBot.Conformance.Surface;

/// <summary>The first line of a type.</summary>
internal static class TypeLine
{
    public static string Of(Type type) => $"[{type.Namespace}] {Declaration(type)}{(IsObsolete(type) ? "   [Obsolete]" : "")}";

    public static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    private static string Declaration(Type type)
    {
        if (IsDelegate(type))
        {
            var invoke = type.GetMethod(nameof(Action.Invoke))!;
            return $"delegate {TypeNames.Of(invoke.ReturnType)} {TypeNames.Declared(type)}({Signature.Parameters(invoke)})";
        }

        var bases = string.Join(", ", Bases(type).Select(TypeNames.Of));
        return $"{Kind(type)} {TypeNames.Declared(type)}{(bases.Length > 0 ? " : " + bases : "")}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<Type> Bases(Type type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Where(seen => seen.IsVisible).Except(inherited);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? own.Prepend(parent) : own;
    }

    private static bool IsObsolete(Type type) => type.IsDefined(typeof(ObsoleteAttribute), inherit: false);
}
