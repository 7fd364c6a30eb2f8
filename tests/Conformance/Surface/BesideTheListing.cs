using System.Reflection;

namespace MassageBot.Conformance.Surface;

/// <summary>The types that stay public though a listing holds neither them nor their names; the file gives the reason of each.</summary>
internal static class BesideTheListing
{
    public static IReadOnlySet<string> Types { get; } = Read();

    private static HashSet<string> Read()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("beside-the-listing.txt")!);
        return
        [
            .. file.ReadToEnd().Split('\n')
                .Where(line => line.StartsWith('['))
                .Select(line => line.Split(": ", 2)[0]),
        ];
    }
}
