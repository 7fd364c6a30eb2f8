using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Host.Keys;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Owner;

/// <summary>Lets the owner in by key: as a bearer token, or once by a form that leaves a cookie for the day.</summary>
internal sealed class OwnerDoor
{
    private const string PlainCookie = "owner";
    private const string HostCookie = "__Host-owner";
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan SignedInFor = TimeSpan.FromHours(12);

    private readonly IReadOnlyList<string> _keys;
    private readonly TimeProvider _time;

    public OwnerDoor(IOptions<OwnerOptions> options, IKeys files, TimeProvider time)
    {
        _time = time;
        _keys = string.IsNullOrEmpty(options.Value.Key)
            ? files.Read("owner")
            : [.. new[] { options.Value.Key, options.Value.KeyPrevious }.OfType<string>()];
    }

    public bool IsOwner(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? IsKey(header[Scheme.Length..].Trim())
            : Cookie(request) is { } cookie && IsSignedIn(cookie);
    }

    /// <summary>Stands in the forms of a signed-in owner, whose browser sends the cookie by itself; bound to the cookie.</summary>
    public string FormToken(HttpRequest request) => Cookie(request) is { } cookie ? Signature(_keys[0], "form." + cookie) : "";

    /// <summary>A form of another site cannot act in the owner's name. A key in the header needs no token: no browser adds it by itself.</summary>
    public bool MayAct(HttpRequest request, string formToken) =>
        IsOwner(request) && IsOwnForm(request) && (request.Headers.Authorization.Count > 0 || IsFormToken(request, formToken));

    public bool IsKey(string offered) => Secrets.AnyEquals(_keys, offered);

    /// <summary>The cookie is bound to the key: another key signs everybody out.</summary>
    public void SignIn(HttpContext http)
    {
        var until = (_time.GetUtcNow() + SignedInFor).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(CookieName(http.Request), $"{until}.{Signature(_keys[0], until)}", Options(http));
    }

    public static void SignOut(HttpContext http) => http.Response.Cookies.Delete(CookieName(http.Request), Options(http));

    /// <summary>Browsers name the page that sends a form.</summary>
    public static bool IsOwnForm(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == request.Host.Value);
    }

    private bool IsFormToken(HttpRequest request, string offered) =>
        Cookie(request) is { } cookie && Secrets.AnyEquals(_keys.Select(key => Signature(key, "form." + cookie)), offered);

    /// <summary>The prefix binds the cookie to this host and to TLS; a local trial without TLS goes without it.</summary>
    private static string CookieName(HttpRequest request) => request.IsHttps ? HostCookie : PlainCookie;

    private static string? Cookie(HttpRequest request) => request.Cookies[CookieName(request)];

    private bool IsSignedIn(string cookie)
    {
        var parts = cookie.Split('.');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            && until > _time.GetUtcNow().ToUnixTimeSeconds()
            && Secrets.AnyEquals(_keys.Select(key => Signature(key, parts[0])), parts[1]);
    }

    private static string Signature(string key, string until) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes("owner." + until)));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/",
        MaxAge = SignedInFor,
    };
}
