using System.Text.Json;

namespace MassageBot.Host.Content;

/// <summary>How a property is written in a file (<c>AskWhereItHurts</c>: <c>ask-where-it-hurts</c>), and which name was probably meant.</summary>
internal static class YamlNames
{
    public static string Of(string member) => JsonNamingPolicy.KebabCaseLower.ConvertName(member);

    /// <summary>The candidate that <paramref name="written"/> differs from by little; null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        var best = candidates.Select(name => (Name: name, Distance: Distance(written, name))).OrderBy(pair => pair.Distance).FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(1, best.Name.Length / 4) ? best.Name : null;
    }

    private static int Distance(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = char.ToLowerInvariant(one[row - 1]) == char.ToLowerInvariant(other[column - 1]) ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
            }

            previous = current;
        }

        return previous[other.Length];
    }
}
