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
        + $"base-uri 'none'; form-action 'none'; frame-ancestors {Ancestors(framedBy)}";

    /// <summary>A setting with a sign that ends a directive or begins another must not widen the policy.</summary>
    private static string Ancestors(IEnumerable<string> framedBy)
    {
        var sites = string.Join(' ', framedBy.Select(site => site.TrimEnd('/')).Where(IsOneSite));
        return sites.Length == 0 ? "'none'" : sites;
    }

    private static bool IsOneSite(string site) => Uri.TryCreate(site, UriKind.Absolute, out _) && site.IndexOfAny([';', ',', ' ']) < 0;
}
