using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>Cultures by the name a channel sent. Making one reads tables from ICU, so each is made once.</summary>
internal static class KnownCultures
{
    // Names come from outside: without a bound a stranger could fill the memory with made-up ones.
    private const int MostNames = 512;

    private static readonly ConcurrentDictionary<string, CultureInfo> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The culture, or null when there is none of that name.</summary>
    public static CultureInfo Find(string name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 35)
        {
            return null;
        }

        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }

        var culture = Make(name);
        if (Known.Count < MostNames)
        {
            Known[name] = culture;
        }

        return culture;
    }

    private static CultureInfo Make(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
