using System.Text.RegularExpressions;

namespace MassageBot.Conformance.Surface;

/// <summary>What a listing has that we lack, and what we have that it lacks.</summary>
internal sealed partial record SurfaceDifference
{
    /// <summary>Of the listing, in its order: types, or members of types, that ours does not offer.</summary>
    public required IReadOnlyList<SurfaceType> Missing { get; init; }

    /// <summary>Of ours: what the listing does not hold.</summary>
    public required IReadOnlyList<SurfaceType> Absent { get; init; }

    /// <summary>Of ours: types that no listed signature could be written or used without, though the listing leaves their members out.</summary>
    public required IReadOnlyList<SurfaceType> OnlyNamed { get; init; }

    /// <summary>Of ours: types that are public for a reason of their own.</summary>
    public required IReadOnlyList<SurfaceType> Beside { get; init; }

    public static SurfaceDifference Between(IReadOnlyList<SurfaceType> ours, IReadOnlyList<SurfaceType> listing, IReadOnlySet<string> beside)
    {
        var listed = listing.Select(type => type.Key).ToHashSet();
        var known = ours.Where(type => listed.Contains(type.Key)).ToArray();
        var apart = ours.Where(type => !listed.Contains(type.Key)).ToLookup(type => beside.Contains(type.Key));
        var named = Reached(apart[false], Words(listing.Concat(apart[true])).ToHashSet());
        return new SurfaceDifference
        {
            Missing = Beyond(listing, ours),
            Absent = [.. Beyond(known, listing), .. apart[false].Except(named)],
            OnlyNamed = named,
            Beside = [.. apart[true]],
        };
    }

    /// <summary>The types that are named by the given words, or by the members of types that are.</summary>
    private static SurfaceType[] Reached(IEnumerable<SurfaceType> types, HashSet<string> words)
    {
        var all = types.ToArray();
        SurfaceType[] reached = [];
        while (all.Where(type => words.Contains(Name(type))).ToArray() is var found && found.Length > reached.Length)
        {
            reached = found;
            words.UnionWith(Words(found));
        }

        return reached;
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
        var declaredAlike = lines.Contains(Comparable(type.Header));
        return (members, declaredAlike) switch
        {
            ([], true) => null,
            (_, true) => type with { Members = members },
            _ => type with { Header = type.Header + "   (declared otherwise)", Members = members },
        };
    }

    private static string Comparable(string line) => line.StartsWith('[') ? TypeHeader.WithSortedBases(line) : line;

    private static IEnumerable<string> Words(IEnumerable<SurfaceType> types) =>
        types.SelectMany(type => type.Lines).SelectMany(line => Word().Matches(line)).Select(match => match.Value);

    /// <summary>The name as signatures write it: of a nested type the last part, and no type arguments.</summary>
    private static string Name(SurfaceType type) => type.Key.Split('<')[0].Split(' ', '.')[^1];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
