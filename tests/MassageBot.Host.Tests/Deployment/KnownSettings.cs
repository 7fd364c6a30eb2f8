using System.Collections;
using System.Reflection;
using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Tests.Deployment;

/// <summary>The settings that the host knows, read from its options: <c>Storage__Provider</c> as the environment spells them.</summary>
internal static class KnownSettings
{
    private const string Separator = "__";

    /// <summary>What the environment tells to the runtime and to the server below the host, and where secrets are.</summary>
    private static readonly string[] OfOthers = ["ASPNETCORE_HTTP_PORTS", "DOTNET_EnableDiagnostics", "CREDENTIALS_DIRECTORY"];

    private static readonly Dictionary<string, Type> Sections = typeof(StorageOptions).Assembly.GetTypes()
        .Select(type => (Type: type, Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string))
        .Where(found => found.Section is not null)
        .ToDictionary(found => found.Section!.Replace(":", Separator, StringComparison.Ordinal), found => found.Type, StringComparer.OrdinalIgnoreCase);

    public static bool Knows(string name) =>
        OfOthers.Contains(name)
        || name == $"ConnectionStrings{Separator}{StorageOptions.Connection}"
        || Has(typeof(RegistrationOptions), name.Split(Separator))
        || Sections.Any(section => name.StartsWith(section.Key + Separator, StringComparison.OrdinalIgnoreCase) && Has(section.Value, name[(section.Key.Length + Separator.Length)..].Split(Separator)));

    private static bool Has(Type options, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
        {
            return true;
        }

        if (options != typeof(string) && options.IsAssignableTo(typeof(IEnumerable)))
        {
            return int.TryParse(path[0], out _) && Has(options.GetGenericArguments()[0], path[1..]);
        }

        var name = path[0];
        var property = options.GetProperties().FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
        return property is not null && Has(property.PropertyType, path[1..]);
    }
}
