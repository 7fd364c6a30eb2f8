using System.Security.Cryptography;
using System.Text;

namespace MassageBot.Scheduling;

/// <summary>One key of 32 bytes, and what is made of it: for sealing, for nonces that repeat with their text, for look-ups.</summary>
#pragma warning disable CA1001 // It lives as long as the program, and its ciphers end with their threads.
internal sealed class ColumnKey
#pragma warning restore CA1001
{
    public const int Bytes = 32;

    private readonly ThreadLocal<AesGcm> cipher;
    private readonly byte[] nonces;
    private readonly byte[] tags;

    /// <param name="secret">32 bytes as base64.</param>
    public ColumnKey(string secret)
    {
        var key = Convert.FromBase64String(secret.Trim());
        var sealing = Derive(key, "seal");
        // A cipher may not be used by two threads at once.
        cipher = new ThreadLocal<AesGcm>(() => new AesGcm(sealing, AesGcm.TagByteSizes.MaxSize));
        nonces = Derive(key, "nonces");
        tags = Derive(key, "tags");
        Fingerprint = Convert.ToHexStringLower(Derive(key, "fingerprint").AsSpan(0, 4));
    }

    /// <summary>Names the key and tells nothing of it.</summary>
    public string Fingerprint { get; }

    public AesGcm Cipher => cipher.Value!;

    public static bool Is(string? secret)
    {
        Span<byte> key = stackalloc byte[Bytes + 1];
        return secret is not null && Convert.TryFromBase64String(secret.Trim(), key, out var length) && length == Bytes;
    }

    /// <summary>A nonce that only the same text in the same column has.</summary>
    public void NonceOf(string column, ReadOnlySpan<byte> text, Span<byte> nonce)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, nonces);
        hash.AppendData(Encoding.UTF8.GetBytes(column + '\0'));
        hash.AppendData(text);
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(whole);
        whole[..nonce.Length].CopyTo(nonce);
    }

    /// <summary>By what a row is looked for, as it may stand in clear: 16 digits in hexadecimal.</summary>
    public string Tag(string column, string found) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(tags, Encoding.UTF8.GetBytes($"{column}\0{found}")).AsSpan(0, 8));

    private static byte[] Derive(byte[] key, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: Encoding.UTF8.GetBytes("massagebot columns " + use));
}
