namespace MassageBot.Host.Channels.WebChat;

/// <summary>A site that may show the chat, by the origin that browsers send for it.</summary>
internal static class TrustedSite
{
    /// <summary>
    /// The origin of an address such as <c>https://www.example.org</c>; null for what names no single site: a page, a pattern, an address that anybody on
    /// the way could change.
    /// </summary>
    public static string? OriginOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var site) && IsOrigin(site) && IsSafe(site) && IsPlain(site.IdnHost)
            ? $"{site.Scheme}://{site.IdnHost}{(site.IsDefaultPort ? "" : $":{site.Port}")}"
            : null;

    private static bool IsOrigin(Uri site) => site is { PathAndQuery: "/", Fragment: "", UserInfo: "" };

    private static bool IsSafe(Uri site) => site.Scheme == Uri.UriSchemeHttps || (site.Scheme == Uri.UriSchemeHttp && site.IsLoopback);

    /// <summary>The name goes into a content policy, where other signs end a directive or stand for many sites.</summary>
    private static bool IsPlain(string host) => host.Length > 0 && host.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-');
}
