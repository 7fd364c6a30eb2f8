using System.Text.RegularExpressions;

namespace MassageBot.Conformance.Surface;

/// <summary>Takes the first line of a type apart.</summary>
internal static partial class TypeHeader
{
    /// <summary><c>[namespace] Name&lt;T&gt;</c>, whatever kind of type it is.</summary>
    public static string KeyOf(string header)
    {
        var match = Header().Match(header);
        return match.Success
            ? $"[{match.Groups["ns"].Value}] {match.Groups["name"].Value}"
            : throw new FormatException($"This is not the first line of a type: {header}");
    }

    /// <summary>The same line with its bases in a fixed order: the order in which interfaces are named means nothing.</summary>
    public static string WithSortedBases(string header)
    {
        var match = Header().Match(header);
        var bases = match.Groups["bases"];
        return bases.Success
            ? $"{header[..bases.Index]}{string.Join(", ", SplitOutsideBrackets(bases.Value).Order(StringComparer.Ordinal))}{header[(bases.Index + bases.Length)..]}"
            : header;
    }

    private static IEnumerable<string> SplitOutsideBrackets(string list) =>
        Separator().Split(list).Select(item => item.Trim());

    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\[(?<ns>[\w.]+)\] (?<kind>(static |abstract |sealed )*(class|interface|struct|enum|delegate \S+.*?)) (?<name>[\w.]+(<[\w, ]+>)?)(\(.*)?( : (?<bases>.+?))?(?<mark>\s+\[Obsolete\])?$")]
    private static partial Regex Header();
}
