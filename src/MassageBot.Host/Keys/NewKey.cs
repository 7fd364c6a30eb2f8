using System.Security.Cryptography;

namespace MassageBot.Host.Keys;

internal static class NewKey
{
    private const int Bytes = 32;

    /// <summary>The key that another one replaces, while both are good, has the same name with this at its end.</summary>
    public const string Previous = ".previous";

    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
