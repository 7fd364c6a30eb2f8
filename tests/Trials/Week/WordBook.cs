using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Trials.Week;

/// <summary>Words of the clinic as they look in a text message, whatever stands at the places left open.</summary>
internal sealed record Phrase(string Id, Regex Pattern)
{
    /// <summary>Whatever is said.</summary>
    public static Phrase Any { get; } = new("any answer", new Regex("."));

    public bool IsIn(string text) => Pattern.IsMatch(Fold(text));

    public int Times(string text) => Pattern.Count(Fold(text));

    /// <summary>What stands at one of the places left open; null when the words are not there.</summary>
    public string? Find(string text, string place) => Pattern.Match(Fold(text)) is { Success: true } found ? found.Groups[place].Value : null;

    public static Phrase Of(string id, string words) => new(id, new Regex(Regex.Escape(Fold(words)), RegexOptions.IgnoreCase));

    /// <summary>One of them.</summary>
    public static Phrase Either(Phrase one, Phrase other) => new($"{one.Id} or {other.Id}", new Regex($"(?:{one.Pattern})|(?:{other.Pattern})"));

    /// <summary>Without accents and line ends: a text message writes some letters without them, and a page may end anywhere.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            folded.Append(letter switch { '’' or '‘' => "'", '“' or '”' => "\"", '–' or '—' => "-", '…' => "...", '\u00A0' or '\u202F' or '\n' or '\r' => " ", _ => letter.ToString() });
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>Every sentence of <c>dialogs/wording</c>, by file, key and language.</summary>
internal sealed partial class WordBook
{
    private readonly Dictionary<(Tongue Tongue, string Id), Phrase> _phrases = [];

    private WordBook()
    {
    }

    /// <param name="tongue">Its language.</param>
    /// <param name="id">File and key, such as <c>booking.booked</c>.</param>
    public Phrase this[Tongue tongue, string id] => _phrases[(tongue, id)];

    /// <summary>All sentences of a file; none where there is no such file.</summary>
    public IEnumerable<(Tongue Tongue, Phrase Phrase)> In(string file) =>
        _phrases.Where(known => known.Key.Id.StartsWith(file + ".", StringComparison.Ordinal)).Select(known => (known.Key.Tongue, known.Value));

    public static WordBook Read()
    {
        var book = new WordBook();
        foreach (var (tongue, folder) in new[] { (Tongue.English, "en"), (Tongue.Spanish, "es") })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(BuiltHost.Repository, "dialogs", "wording", folder), "*.yaml"))
            {
                book.Add(tongue, Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
            }
        }

        return book;
    }

    private void Add(Tongue tongue, string file, string yaml)
    {
        foreach (Match sentence in Sentence().Matches(yaml))
        {
            var id = $"{file}.{sentence.Groups["key"].Value}";
            _phrases[(tongue, id)] = new Phrase(id, Pattern(Phrase.Fold(sentence.Groups["words"].Value)));
        }
    }

    private static Regex Pattern(string words) =>
        new(string.Concat(Place().Split(words).Select((part, number) => number % 2 == 0 ? Regex.Escape(part) : Open(part))), RegexOptions.CultureInvariant);

    /// <summary>A confirmation code ends with its letters; all else goes on until the words that follow.</summary>
    private static string Open(string place) => place == "code" ? "(?<code>[A-Z0-9]{6})" : $"(?:.+?)";

    /// <summary>A key, and the lines under it as far as they are indented.</summary>
    [GeneratedRegex(@"^(?<key>[a-z0-9-]+): \|\n(?<words>(?:  .*\n|\n(?=  ))+)", RegexOptions.Multiline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Place();
}
