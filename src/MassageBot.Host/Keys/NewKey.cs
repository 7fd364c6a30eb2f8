using System.Security.Cryptography;

namespace MassageBot.Host.Keys;

internal static class NewKey
{
    private const int Bytes = 32;

    /// <summary>The key that another one replaces, while both are good, has the same name with this at its end.</summary>
    public const string Previous = ".previous";

    /// <summary>The key of keyed hashes: with it, whoever finds it beside the hashes could try all numbers.</summary>
    public const string OfHashes = "privacy";

    /// <summary>Whether that key is kept sealed where columns are.</summary>
    public static bool IsSealed(string name) => name == OfHashes;

    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
