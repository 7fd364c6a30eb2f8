using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace MassageBot.Core.Wording;

/// <summary>
/// A language by its code; a turn carries exactly one. Which ones a clinic speaks, its content says (<c>ClinicContent.Languages</c>): this is only
/// the name of one. The default value is English.
/// </summary>
[JsonConverter(typeof(LanguageJson))]
[TypeConverter(typeof(LanguageText))]
public readonly record struct Language : IComparable<Language>
{
    private const string EnglishCode = "en";
    private const string SpanishCode = "es";
    private const int ShortestCode = 2;
    private const int LongestCode = 3;

    /// <summary>Null for English, so that a value that nobody has set is equal to it.</summary>
    private readonly string? _code;

    private Language(string code) => _code = code == EnglishCode ? null : code;

    public static Language English => default;

    public static Language Spanish { get; } = new(SpanishCode);

    /// <summary>What every clinic speaks: the program's own words of safety are in these.</summary>
    public static IReadOnlyList<Language> Required { get; } = [English, Spanish];

    /// <summary>Beside <see cref="Required"/>, made of files of the clinic alone.</summary>
    public bool IsAdded => _code is not (null or SpanishCode);

    /// <summary>As it names itself, for whoever reads a list of languages: "português".</summary>
    public string NativeName => CultureInfo.GetCultureInfo(Code()).NativeName;

    /// <summary>As English names it, for the files that do: "Portuguese".</summary>
    public string EnglishName => CultureInfo.GetCultureInfo(Code()).EnglishName;

    /// <summary>The code used in file paths, settings and activities: <c>en</c>, <c>es</c>, <c>pt</c>.</summary>
    public string Code() => _code ?? EnglishCode;

    /// <summary>
    /// Reads a code, a locale (<c>es-MX</c>) or one of the names that earlier versions stored (<c>English</c>); null for anything else. It need not
    /// be a language that the clinic speaks.
    /// </summary>
    public static Language? TryParse(string? locale) => locale?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "english" => English,
        "spanish" => Spanish,
        { Length: >= ShortestCode and <= LongestCode } code when code.All(char.IsAsciiLetterLower) => new Language(code),
        _ => null,
    };

    /// <exception cref="FormatException">That is no code of a language.</exception>
    public static Language Of(string code) => TryParse(code) ?? throw new FormatException("A language has a code of two or three letters, such as en.");

    /// <summary>Its name for staff: the words there are for the two that every clinic speaks, else its own.</summary>
    public Sentence NameAmong(Sentence english, Sentence spanish)
    {
        if (IsAdded)
        {
            return new Sentence($"language.{Code()}", NativeName);
        }

        return this == Spanish ? spanish : english;
    }

    /// <summary>English, Spanish, then the others by code.</summary>
    public int CompareTo(Language other) => (Rank, Code()).CompareTo((other.Rank, other.Code()));

    public static bool operator <(Language left, Language right) => left.CompareTo(right) < 0;

    public static bool operator >(Language left, Language right) => left.CompareTo(right) > 0;

    public static bool operator <=(Language left, Language right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Language left, Language right) => left.CompareTo(right) >= 0;

    public override string ToString() => Code();

    private int Rank => _code switch { null => 0, SpanishCode => 1, _ => 2 };
}
