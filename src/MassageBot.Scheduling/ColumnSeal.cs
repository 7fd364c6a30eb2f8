using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MassageBot.Scheduling;

/// <summary>
/// Seals the texts of columns with AES-GCM and opens them again. Without a key texts pass through as they are; a text that was written before there was a
/// key is read as it is. A sealed text is <c>sealed:1:KEY:BASE64URL</c>, of nonce, tag and what is hidden, then a <c>~TAG</c> for each thing that its row is
/// looked for by. Safe for any number of threads.
/// </summary>
public sealed class ColumnSeal
{
    private const string Prefix = "sealed:1:";
    private const string HashPrefix = "hashed:1:";
    private const char Mark = '~';
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int FingerprintLength = 8;
    private const int SmallText = 512;

    private readonly ColumnKey? current;
    private readonly ColumnKey? previous;
    private readonly string sealedByCurrent;
    private readonly string hashedByCurrent;

    private ColumnSeal(ColumnKey? current, ColumnKey? previous)
    {
        (this.current, this.previous) = (current, previous);
        sealedByCurrent = $"{Prefix}{current?.Fingerprint}:";
        hashedByCurrent = $"{HashPrefix}{current?.Fingerprint}:";
    }

    /// <summary>Seals nothing.</summary>
    public static ColumnSeal None { get; } = new(null, null);

    /// <summary>The fingerprint of the key that seals; null where texts are written in clear.</summary>
    public string? Current => current?.Fingerprint;

    /// <summary>True where there is any key: what it sealed can be read.</summary>
    public bool HasKey => current is not null || previous is not null;

    /// <param name="current">Seals; 32 bytes as base64, or null.</param>
    /// <param name="previous">Opens what was sealed with it; may stand alone.</param>
    public static ColumnSeal Of(string? current, string? previous) => current is null && previous is null ? None : new(Key(current), Key(previous));

    /// <summary>Whether that is a key: 32 bytes as base64.</summary>
    public static bool IsKey(string? secret) => ColumnKey.Is(secret);

    public bool Knows(string fingerprint) => current?.Fingerprint == fingerprint || previous?.Fingerprint == fingerprint;

    /// <summary>As it is stored. What says nothing stays as it is: an empty text, an empty object, an empty list.</summary>
    public string? Seal(SealedColumn column, string? text) => text switch
    {
        null or "" or "{}" or "[]" => text,
        _ when current is null => InClear(text),
        _ => Seal(current, column, text),
    };

    /// <summary>As it was before it was sealed.</summary>
    /// <exception cref="SealedTextException">None of the keys opens it there.</exception>
    public string? Open(SealedColumn column, string? text)
    {
        if (text is null || !HasKey || !IsSealed(text))
        {
            return text;
        }

        var fingerprint = FingerprintOf(text, Prefix);
        return KeyOf(fingerprint) is { } key
            ? Open(key, column, text)
            : throw new SealedTextException($"{column.Name} holds what the key {fingerprint} has sealed; it is neither Privacy:ColumnKey nor Privacy:ColumnKeyPrevious.");
    }

    /// <summary>True for what stands there in clear or under another key than the current one, and says something.</summary>
    public bool IsOld(string? text) => text is not (null or "" or "{}" or "[]") && !text.StartsWith(sealedByCurrent, StringComparison.Ordinal);

    /// <summary>Whether that is sealed, under whatever key.</summary>
    public static bool IsSealed(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether that is sealed under one of these keys.</summary>
    public static bool IsSealedUnder(string? text, IReadOnlyCollection<string> fingerprints) =>
        text is not null && IsSealed(text) && fingerprints.Contains(FingerprintOf(text, Prefix));

    /// <summary>Patterns for LIKE, one for each key, that a text sealed for that column fits when its row is looked for by it. Nothing fits that of a key that is not set.</summary>
    public (string Current, string Previous) Patterns(SealedColumn column, string found) => (Pattern(current, column, found), Pattern(previous, column, found));

    /// <summary>A text that is only compared, as it is stored: a keyed hash.</summary>
    public string Hash(SealedColumn column, string text) => current is null || text.Length == 0 ? text : hashedByCurrent + current.Tag(column.Name, text);

    /// <summary>All the ways in which that text may be stored: in clear, under each key. Always three, so that a statement stays the same.</summary>
    public (string Clear, string Current, string Previous) Hashes(SealedColumn column, string text) =>
        (text, Hashed(current, column, text), Hashed(previous, column, text));

    public bool IsOldHash(string text) => text.Length > 0 && !text.StartsWith(hashedByCurrent, StringComparison.Ordinal);

    private static ColumnKey? Key(string? secret) => secret is null ? null : new ColumnKey(secret);

    /// <summary>Nobody can write what is then taken for sealed.</summary>
    private static string InClear(string text) => IsSealed(text) ? " " + text : text;

    private static string Hashed(ColumnKey? key, SealedColumn column, string text) =>
        key is null || text.Length == 0 ? text : $"{HashPrefix}{key.Fingerprint}:{key.Tag(column.Name, text)}";

    private static string Pattern(ColumnKey? key, SealedColumn column, string found) => key is null ? Prefix : $"{Prefix}%{Mark}{key.Tag(column.Name, found)}%";

    private ColumnKey? KeyOf(ReadOnlySpan<char> fingerprint) =>
        fingerprint.SequenceEqual(current?.Fingerprint) ? current : fingerprint.SequenceEqual(previous?.Fingerprint) ? previous : null;

    private static string FingerprintOf(string text, string prefix) =>
        text.Length > prefix.Length + FingerprintLength ? text.Substring(prefix.Length, FingerprintLength) : "";

    private string Seal(ColumnKey key, SealedColumn column, string text)
    {
        var length = NonceBytes + TagBytes + Encoding.UTF8.GetByteCount(text);
        var rented = length > SmallText ? ArrayPool<byte>.Shared.Rent(length) : null;
        var whole = rented is null ? stackalloc byte[SmallText] : rented;
        whole = whole[..length];
        try
        {
            Seal(key, column, text, whole);
            var tags = column.FoundBy is { } by ? string.Concat(by(text).Distinct().Select(found => Mark + key.Tag(column.Name, found))) : "";
            return Written(whole, tags);
        }
        finally
        {
            Return(rented);
        }
    }

    /// <summary>At once into the one string that is kept.</summary>
    private string Written(ReadOnlySpan<byte> whole, string tags) => string.Create(
        sealedByCurrent.Length + Base64Url.GetEncodedLength(whole.Length) + tags.Length,
        new Parts(sealedByCurrent, whole, tags),
        static (text, parts) =>
        {
            parts.Before.CopyTo(text);
            var written = Base64Url.EncodeToChars(parts.Whole, text[parts.Before.Length..]);
            parts.Tags.CopyTo(text[(parts.Before.Length + written)..]);
        });

    private static void Seal(ColumnKey key, SealedColumn column, string text, Span<byte> whole)
    {
        var nonce = whole[..NonceBytes];
        var body = whole[(NonceBytes + TagBytes)..];
        Encoding.UTF8.GetBytes(text, body);
        if (column.SameForSame)
        {
            key.NonceOf(column.Name, body, nonce);
        }
        else
        {
            RandomNumberGenerator.Fill(nonce);
        }

        key.Cipher.Encrypt(nonce, body, body, whole.Slice(NonceBytes, TagBytes), column.Bound);
    }

    private static string Open(ColumnKey key, SealedColumn column, string text)
    {
        var encoded = text.AsSpan(Prefix.Length + FingerprintLength + 1);
        encoded = encoded.IndexOf(Mark) is >= 0 and var end ? encoded[..end] : encoded;
        var largest = Base64Url.GetMaxDecodedLength(encoded.Length);
        var rented = ArrayPool<byte>.Shared.Rent(largest);
        try
        {
            return Base64Url.TryDecodeFromChars(encoded, rented, out var length) && length >= NonceBytes + TagBytes
                ? Open(key, column, rented.AsSpan(0, length))
                : throw Damaged(column);
        }
        catch (Exception fault) when (fault is FormatException or AuthenticationTagMismatchException)
        {
            throw Damaged(column);
        }
        finally
        {
            Return(rented);
        }
    }

    private static string Open(ColumnKey key, SealedColumn column, Span<byte> whole)
    {
        var body = whole[(NonceBytes + TagBytes)..];
        key.Cipher.Decrypt(whole[..NonceBytes], body, whole.Slice(NonceBytes, TagBytes), body, column.Bound);
        return Encoding.UTF8.GetString(body);
    }

    private static SealedTextException Damaged(SealedColumn column) => new($"A text of {column.Name} has been changed since it was sealed, or comes from another place.");

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private readonly ref struct Parts(string before, ReadOnlySpan<byte> whole, string tags)
    {
        public string Before { get; } = before;

        public ReadOnlySpan<byte> Whole { get; } = whole;

        public string Tags { get; } = tags;
    }
}
