using System.Security.Cryptography;
using System.Text;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// Twilio's signature: HMAC-SHA1 by the account's token over the address as Twilio has it and the fields of the form, sorted. Twilio is not of
/// one mind about whether a port belongs to the address, so both spellings are right, as in Twilio's own libraries. Pure.
/// </summary>
internal static class TwilioSignature
{
    public static bool IsRight(string token, string offered, string url, ILookup<string, string> fields)
    {
        var signed = Sorted(fields);
        return Spellings(url).Any(spelling => IsSame(Of(token, spelling + signed), offered));
    }

    /// <summary>For bodies that are told by their hash in the address: no field is part of what is signed then.</summary>
    public static bool IsRightForBody(string token, string offered, string url, (string Text, string Hash) body)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.Text)));
        return IsRight(token, offered, url, Array.Empty<string>().ToLookup(static name => name)) & IsSame(hash, body.Hash);
    }

    public static string Of(string token, string signed) =>
#pragma warning disable CA5350 // Twilio signs with SHA-1; as an HMAC it is not broken.
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350

    private static string Sorted(ILookup<string, string> fields)
    {
        var signed = new StringBuilder();
        foreach (var field in fields.OrderBy(static field => field.Key, StringComparer.Ordinal))
        {
            foreach (var value in field.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                signed.Append(field.Key).Append(value);
            }
        }

        return signed.ToString();
    }

    /// <summary>With and without a port; and as those servers of Twilio have it that write a quote in the query by its code.</summary>
    private static IEnumerable<string> Spellings(string url)
    {
        yield return WithoutPort(url);
        yield return WithPort(url);
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0 && url.IndexOf('\'', query) >= 0)
        {
            var coded = url[..query] + url[query..].Replace("'", "%27", StringComparison.Ordinal);
            yield return WithoutPort(coded);
            yield return WithPort(coded);
        }
    }

    private static string WithPort(string url)
    {
        var (start, end) = Authority(url);
        var standard = url.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        return PortIn(url, start, end) == end ? url.Insert(end, standard) : url;
    }

    private static string WithoutPort(string url)
    {
        var (start, end) = Authority(url);
        return url.Remove(PortIn(url, start, end), end - PortIn(url, start, end));
    }

    private static (int Start, int End) Authority(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.AsSpan(start).IndexOfAny('/', '?', '#');
        return (start, end < 0 ? url.Length : start + end);
    }

    /// <summary>Where the colon of the port stands, after the closing bracket of an IPv6 address; the end of the authority where there is none.</summary>
    private static int PortIn(string url, int start, int end)
    {
        var authority = url.AsSpan(start, end - start);
        var bracket = authority.LastIndexOf(']') + 1;
        var colon = authority[bracket..].IndexOf(':');
        return colon < 0 ? end : start + bracket + colon;
    }

    private static bool IsSame(string right, string offered) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(offered));
}
