using MassageBot.Core.Wording;

namespace MassageBot.Core.StaffDay;

/// <summary>Names of clients as staff say and read them. Pure.</summary>
public static class ClientName
{
    private const int LeastOfAName = 3;

    /// <summary>"Anna B." of "Anna Bell": enough at the front desk, and not the whole name on a screen that others pass.</summary>
    public static string Brief(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch
        {
            0 => "",
            1 => parts[0],
            _ => $"{parts[0]} {char.ToUpperInvariant(parts[^1][0])}.",
        };
    }

    /// <summary>True when all that was said stands in the name: a part of it, its beginning, or an initial. "anna b" is Anna Bell.</summary>
    public static bool Fits(string said, string name)
    {
        var (parts, asked) = (Parts(name), Parts(said));
        return asked.Length > 0 && asked.All(word => parts.Any(part => IsThat(word, part))) && asked.Any(word => word.Length >= 2);
    }

    private static bool IsThat(string word, string part) =>
        word == part || ((word.Length == 1 || word.Length >= LeastOfAName) && part.StartsWith(word, StringComparison.Ordinal));

    private static string[] Parts(string text) => Fold.Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
