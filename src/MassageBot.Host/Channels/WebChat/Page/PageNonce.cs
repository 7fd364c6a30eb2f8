using System.Security.Cryptography;

namespace MassageBot.Host.Channels.WebChat.Page;

/// <summary>Names the scripts and styles of one answer, so that the browser runs no others.</summary>
internal sealed record PageNonce(string Value)
{
    private const int Bytes = 16;

    /// <summary>Web Chat adds one style element without a nonce, which stays empty.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static PageNonce New() => new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>
    /// Nothing from any other host; only the named sites show the page in a frame. Web Chat writes style elements, which carry the nonce; its
    /// icons are data addresses.
    /// </summary>
    public string Policy(IEnumerable<string> framedBy) =>
        $"default-src 'none'; script-src 'nonce-{Value}'; style-src 'nonce-{Value}' {EmptyStyle}; img-src 'self' data: blob:; connect-src 'self'; "
        + $"base-uri 'none'; form-action 'none'; frame-ancestors {string.Join(' ', framedBy.DefaultIfEmpty("'none'"))}";
}
