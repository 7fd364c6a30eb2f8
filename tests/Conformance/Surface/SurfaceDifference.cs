using System.Text.RegularExpressions;

namespace MassageBot.Conformance.Surface;

/// <summary>What a listing has that we lack, and what we have that it lacks.</summary>
internal sealed partial class SurfaceDifference
{
    private SurfaceDifference(IReadOnlyList<SurfaceType> missing, IReadOnlyList<SurfaceType> absent, IReadOnlyList<SurfaceType> onlyNamed)
    {
        Missing = missing;
        Absent = absent;
        OnlyNamed = onlyNamed;
    }

    /// <summary>Of the listing, in its order: types, or members of types, that ours does not offer.</summary>
    public IReadOnlyList<SurfaceType> Missing { get; }

    /// <summary>Of ours: what the listing does not hold.</summary>
    public IReadOnlyList<SurfaceType> Absent { get; }

    /// <summary>Of ours: types without which a listed signature could not be written, but whose own members the listing leaves out.</summary>
    public IReadOnlyList<SurfaceType> OnlyNamed { get; }

    public static SurfaceDifference Between(IReadOnlyList<SurfaceType> ours, IReadOnlyList<SurfaceType> listing)
    {
        var named = listing.SelectMany(type => type.Lines).SelectMany(line => Word().Matches(line)).Select(match => match.Value).ToHashSet();
        var listed = listing.Select(type => type.Key).ToHashSet();
        var unlisted = ours.Where(type => !listed.Contains(type.Key)).ToLookup(type => named.Contains(Name(type)));
        var known = ours.Where(type => listed.Contains(type.Key)).ToArray();
        return new SurfaceDifference(Beyond(listing, ours), [.. Beyond(known, listing), .. unlisted[false]], [.. unlisted[true]]);
    }

    /// <summary>What the first has and the second has not.</summary>
    private static SurfaceType[] Beyond(IReadOnlyList<SurfaceType> first, IReadOnlyList<SurfaceType> second)
    {
        var lines = second.ToDictionary(type => type.Key, type => type.Lines.Select(Comparable).ToHashSet());
        return [.. first.Select(type => Beyond(type, lines.GetValueOrDefault(type.Key))).OfType<SurfaceType>()];
    }

    private static SurfaceType? Beyond(SurfaceType type, HashSet<string>? lines)
    {
        if (lines is null)
        {
            return type;
        }

        string[] members = [.. type.Members.Where(member => !lines.Contains(member))];
        var sameHeader = lines.Contains(Comparable(type.Header));
        return members.Length == 0 && sameHeader ? null : type with { Header = sameHeader ? type.Header : type.Header + "   (declared otherwise)", Members = members };
    }

    private static string Comparable(string line) => line.StartsWith('[') ? TypeHeader.WithSortedBases(line) : line;

    private static string Name(SurfaceType type) => Word().Matches(type.Key[(type.Key.IndexOf(']', StringComparison.Ordinal) + 1)..])[0].Value;

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
