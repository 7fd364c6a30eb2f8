using System.Collections.Concurrent;

namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>A language: its words, and the few habits that no word list can tell. Everything else about a language is in its folder.</summary>
internal sealed class Language
{
    private static readonly ConcurrentDictionary<string, Lazy<Language>> Known = new(StringComparer.Ordinal);

    private Language(string folder)
    {
        Folder = folder;
        Lexicon = ReadLexicon(folder);
    }

    public string Folder { get; }

    public Lexicon Lexicon { get; }

    /// <summary>Number words may be written as one word ("veintidosmilesimo").</summary>
    public bool FusesNumberWords => Folder == "Spanish";

    /// <summary>A number of years is an age only with a word such as "old".</summary>
    public bool NeedsAgeWord => Folder == "English";

    /// <summary>The word between a length and a time in the name of a speed.</summary>
    public string PerWord => Folder == "Spanish" ? "por" : "per";

    public bool IsEnglish => Folder == "English";

    /// <summary>The code under which models of this culture are kept, or null for a language without a grammar.</summary>
    public static string CodeFor(string culture)
    {
        if (string.IsNullOrWhiteSpace(culture))
        {
            return null;
        }

        var code = culture.ToLowerInvariant();
        return code switch
        {
            "en-us" or "en" => Culture.English,
            "es-mx" => "es-mx",
            _ when code.StartsWith("en", StringComparison.Ordinal) => Culture.EnglishOthers,
            _ when code.StartsWith("es", StringComparison.Ordinal) => Culture.Spanish,
            _ => null,
        };
    }

    public static Language Of(string cultureCode)
    {
        var folder = cultureCode.StartsWith("es", StringComparison.Ordinal) ? "Spanish" : "English";
        return Known.GetOrAdd(folder, name => new Lazy<Language>(() => new Language(name))).Value;
    }

    private static Lexicon ReadLexicon(string folder)
    {
        var assembly = typeof(Language).Assembly;
        var lexicon = new Lexicon();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name));
            lexicon.Read(reader);
        }

        return lexicon;
    }
}
