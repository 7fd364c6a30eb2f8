using System.Security.Cryptography;
using System.Text;

namespace MassageBot.Host.Keys;

/// <summary>Compares secrets in the same time whether they differ early or late.</summary>
internal static class Secrets
{
    public static bool AnyEquals(IEnumerable<string?> accepted, string offered)
    {
        var hash = Hash(offered);
        var equal = false;
        foreach (var secret in accepted)
        {
            equal |= !string.IsNullOrEmpty(secret) && CryptographicOperations.FixedTimeEquals(Hash(secret), hash);
        }

        return equal;
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
