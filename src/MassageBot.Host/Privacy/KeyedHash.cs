using System.Security.Cryptography;
using System.Text;
using MassageBot.Host.Keys;

namespace MassageBot.Host.Privacy;

/// <summary>
/// Something personal as it may be kept: the same each time, and nothing to anybody who has not the clinic's key, which is read when it is
/// first needed.
/// </summary>
internal sealed class KeyedHash(IKeys keys)
{
    private byte[]? _key;

    public string Of(string text)
    {
        // Not a Lazy: a store that is out when the key is first needed is asked again.
        _key ??= Encoding.UTF8.GetBytes(keys.Read(NewKey.OfHashes)[0]);
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
    }
}
