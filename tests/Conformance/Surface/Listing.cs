namespace MassageBot.Conformance.Surface;

/// <summary>
/// A listing of a public surface. A line <c>==== name</c> begins a section, <c>[namespace] class Name</c> a type; what follows indented
/// are its members.
/// </summary>
internal static class Listing
{
    private const string SectionMark = "==== ";

    public static IReadOnlyList<SurfaceType> Read(IEnumerable<string> lines)
    {
        var types = new List<SurfaceType>();
        var section = "";
        List<string> members = [];
        foreach (var line in lines)
        {
            if (line.StartsWith(SectionMark, StringComparison.Ordinal))
            {
                section = line[SectionMark.Length..];
            }
            else if (line.StartsWith('['))
            {
                members = [];
                types.Add(new SurfaceType { Header = line, Members = members, Section = section });
            }
            else if (line.StartsWith(' '))
            {
                members.Add(line.Trim());
            }
        }

        return types;
    }

    public static IEnumerable<string> Write(IEnumerable<SurfaceType> types) =>
        types.SelectMany(type => type.Members.Select(member => "  " + member).Prepend(type.Header));
}
