using System.Reflection;
using System.Runtime.CompilerServices;

namespace MassageBot.Conformance.Surface;

/// <summary>The members that a type declares itself, each as one line. Operators are left out: listings name the methods beside them.</summary>
internal static class MemberLines
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type)
    {
        if (TypeLine.IsDelegate(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return [string.Join(", ", type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => Convert.ToInt64(field.GetRawConstantValue(), null)).Select(field => field.Name))];
        }

        return Sorted(type.GetFields(Declared).Where(IsSeen).Select(Field))
            .Concat(Sorted(type.GetConstructors(Declared & ~BindingFlags.Static).Where(Signature.IsSeen).Select(Constructor)))
            .Concat(Sorted(type.GetEvents(Declared).Where(seen => Signature.IsSeen(seen.AddMethod)).Select(Event)))
            .Concat(Sorted(type.GetProperties(Declared).Where(IsSeen).Select(Property)))
            .Concat(Sorted(type.GetMethods(Declared).Where(IsSeen).Select(Method)));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    private static bool IsSeen(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsSeen(PropertyInfo property) => Signature.IsSeen(property.GetMethod) || Signature.IsSeen(property.SetMethod);

    private static bool IsSeen(MethodInfo method) =>
        Signature.IsSeen(method)
        && !method.IsSpecialName
        && !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && method.Name != "Finalize";

    private static string Field(FieldInfo field)
    {
        var seen = field.IsPublic ? "" : "protected ";
        return field.IsLiteral
            ? $"{seen}const {TypeNames.Of(field.FieldType)} {field.Name} = {Signature.Value(field.GetRawConstantValue(), field.FieldType)}"
            : $"{seen}{(field.IsStatic ? "static " : "")}{TypeNames.Of(field.FieldType)} {field.Name}";
    }

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Signature.Modifiers(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({Signature.Parameters(constructor)})";

    private static string Event(EventInfo raised) =>
        $"{Signature.Modifiers(raised.AddMethod!)}event {TypeNames.Of(raised.EventHandlerType!)} {raised.Name}";

    private static string Property(PropertyInfo property)
    {
        var widest = Signature.IsSeen(property.GetMethod) ? property.GetMethod! : property.SetMethod!;
        var accessors = (Signature.IsSeen(property.GetMethod) ? "get; " : "") + (Signature.IsSeen(property.SetMethod) ? "set; " : "");
        var index = property.GetIndexParameters().Length > 0 ? $"[{Signature.Parameters(widest)}]" : "";
        return $"{Signature.Modifiers(widest)}{TypeNames.Of(property.PropertyType)} {property.Name}{index} {{ {accessors}}}";
    }

    private static string Method(MethodInfo method) =>
        $"{Signature.Modifiers(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{TypeNames.Arguments(method.GetGenericArguments())}({Signature.Parameters(method)})";
}
