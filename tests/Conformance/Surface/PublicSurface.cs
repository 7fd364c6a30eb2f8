using System.Reflection;

namespace MassageBot.Conformance.Surface;

/// <summary>What code outside an assembly can see of it.</summary>
internal static class PublicSurface
{
    public static IReadOnlyList<SurfaceType> Of(params IEnumerable<Assembly> assemblies) =>
    [
        .. assemblies.Distinct()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(IsSeen)
            .Select(type => new SurfaceType { Header = TypeLine.Of(type), Members = [.. MemberLines.Of(type)] })
            .OrderBy(type => type.Key, StringComparer.Ordinal),
    ];

    // Exported also means nested in an exported type; what is nested protected cannot be named from outside.
    private static bool IsSeen(Type type) => type.IsPublic || type.IsNestedPublic;
}
