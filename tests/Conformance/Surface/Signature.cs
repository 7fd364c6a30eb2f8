using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MassageBot.Conformance.Surface;

/// <summary>What a member promises: who sees it, how it is bound, what it takes.</summary>
internal static class Signature
{
    public static string Parameters(MethodBase method)
    {
        var parameters = method.GetParameters().Select(Parameter).ToArray();
        return (method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "") + string.Join(", ", parameters);
    }

    /// <summary>As <c>protected virtual </c>, with its blank; empty for a plain public member.</summary>
    public static string Modifiers(MethodBase method)
    {
        var seen = method.IsPublic ? "" : "protected ";
        return method.IsStatic ? seen + "static " : seen + Binding(method);
    }

    public static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static string Binding(MethodBase method)
    {
        if (method.IsConstructor || method.DeclaringType!.IsInterface || !method.IsVirtual)
        {
            return "";
        }

        if (method is MethodInfo info && info.GetBaseDefinition().DeclaringType != method.DeclaringType)
        {
            return method.IsFinal ? "sealed override " : "override ";
        }

        return method.IsAbstract ? "abstract " : method.IsFinal ? "" : "virtual ";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        // Listings do not tell "out" from "ref".
        var way = parameter.ParameterType.IsByRef ? "ref " : "";
        var many = parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : "";
        var given = parameter.HasDefaultValue ? " = " + Value(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{many}{way}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{given}";
    }

    public static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ when type.IsEnum => Enum.ToObject(type, value).ToString()!.ToLowerInvariant(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
