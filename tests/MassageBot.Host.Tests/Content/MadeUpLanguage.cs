using System.Text;
using System.Text.RegularExpressions;
using MassageBot.Core.Triage;
using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

/// <summary>
/// Translates the files of a new language by a rule: every letter becomes another, and short words end in a letter that no other language ends them with.
/// Nobody speaks it, so that nothing is understood by accident; words stay as near to each other as they are in English.
/// </summary>
internal sealed partial class MadeUpLanguage(string dialogs, string code)
{
    private const string Vowels = "aeiou";
    private const string Consonants = "bcdfghjklmnpqrstvwxyz";
    private const int ShortWord = 4;

    /// <summary>Enough to be understood by, and learnt in seconds.</summary>
    private const int PhrasesOfEach = 14;

    /// <summary>What the language is called is not translated.</summary>
    private static readonly string[] Names = ["Português", "português", "portugues", "portuguese"];

    /// <summary>Words that the program knows by itself, whichever language they are written in.</summary>
    private static readonly string[] Known =
    [
        "im", "shes", "hes", "age", "aged", "old", "year", "years", "week", "weeks", "month", "months", "degrees", "fever", "temperature", "over", "of", "in", "since", "from",
        "and", "or", "no", "not", "none", "but", "because", "for", "my", "is", "has", "it", "its", "ago", "without", "never", "only", "except", "yes", "just", "turned",
        "can", "i", "so", "do", "am", "will", "if", "would", "with", "next", "now",
    ];

    /// <summary>What a client writes.</summary>
    public static string Heard(string text) => Piece().Replace(text, static piece => Word(piece.Value, isHeard: true));

    /// <summary>What the bot says: as long as in English, since texts have their limits.</summary>
    public static string Said(string text) => Piece().Replace(text, static piece => Word(piece.Value, isHeard: false));

    public void Translate()
    {
        foreach (var file in Directory.EnumerateFiles(dialogs, "*", SearchOption.AllDirectories).Where(IsOurs))
        {
            File.WriteAllText(file, Path.GetExtension(file) == ".md" ? Article(File.ReadAllText(file)) : Lines(file));
        }

        var spelling = Path.Combine(dialogs, "triage", code, "spelling.yaml");
        File.WriteAllText(spelling, File.ReadAllText(spelling).Replace("shorthand: {}", $"shorthand: {{ {string.Join(", ", Shorthand())} }}", StringComparison.Ordinal));
        var clinic = Path.Combine(dialogs, "clinic.yaml");
        File.WriteAllText(clinic, Clinic(File.ReadAllLines(clinic)));
    }

    private IEnumerable<string> Shorthand()
    {
        var english = StrictYaml.Read<Spelling>(Path.Combine(dialogs, "triage", "spelling.yaml"), new ContentProblems())!.Shorthand;
        return Known.Select(word => (Short: word, Full: word)).Concat(english.Where(pair => !Known.Contains(pair.Key) && !pair.Key.Any(char.IsAsciiDigit)).Select(pair => (Short: pair.Key, Full: pair.Value)))
            .Select(pair => $"\"{Heard(pair.Short)}\": \"{Opened(pair.Full)}\"");
    }

    private static string Opened(string full) => string.Join(' ', full.Split(' ').Select(word => Known.Contains(word) ? word : Heard(word)));

    private bool IsOurs(string file)
    {
        var parts = Path.GetRelativePath(dialogs, file).Split(Path.DirectorySeparatorChar);
        return parts.Any(part => Path.GetFileNameWithoutExtension(part) == code) && parts[^1] != "other-languages.yaml";
    }

    private static string Article(string text)
    {
        var parts = text.Split("---\n", 3);
        var front = parts[1].Split("questions:\n");
        var head = Titled().Replace(front[0], line => Quoted(line.Value));
        return $"---\n{head}questions:\n{Quoted(front[1])}---\n{Said(parts[2])}";
    }

    private string Lines(string file)
    {
        var (text, said, depth, count) = (new StringBuilder(), false, 0, 0);
        var isList = file.Contains($"understanding/{code}/", StringComparison.Ordinal) || file.Contains("sentences", StringComparison.Ordinal);
        var (isShort, isDays) = (isList && !file.Contains("lexicon", StringComparison.Ordinal), Path.GetFileName(Path.GetDirectoryName(file)) == "when");
        var isExamples = Path.GetFileName(file) == "examples.yaml";
        var namesWords = Path.GetFileName(file) is "emoji.yaml" or "abbreviations.yaml";
        var section = "";
        foreach (var line in File.ReadAllLines(file))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            said &= line.Length == 0 || indent > depth;
            section = indent == 0 && line.EndsWith(':') ? line : section;
            count = line.TrimStart().StartsWith("- ", StringComparison.Ordinal) ? count + 1 : 0;
            if ((isShort && count > PhrasesOfEach) || (isExamples && NotToBeTranslated().IsMatch(line)))
            {
                continue;
            }

            text.Append(line switch
            {
                _ when line.StartsWith('#') => line,
                _ when said => Said(line),
                _ when isDays && section is "weekdays:" or "months:" => line,
                _ when isDays && section == "spellings:" => line.Split(": ") is [var word, var own] ? $"{word}: {Quoted(own)}" : line,
                _ when namesWords && Key().IsMatch(line) => $"\"{Heard(line.TrimEnd(':').Trim('"'))}\":",
                _ => Quoted(line),
            }).Append('\n');
            (said, depth) = line.EndsWith(": |", StringComparison.Ordinal) ? (true, indent) : (said, depth);
        }

        return text.ToString();
    }

    private string Clinic(string[] lines)
    {
        var (text, depth) = (new StringBuilder(), -1);
        foreach (var line in lines)
        {
            depth = line.Trim().Length > 0 && line.Length - line.TrimStart(' ').Length <= depth ? -1 : depth;
            text.Append(depth >= 0 ? Said(line) : Regex.Replace(line, $"(?<={code}: )\"[^\"]*\"", name => Heard(name.Value))).Append('\n');
            depth = line.TrimEnd().EndsWith($" {code}: |", StringComparison.Ordinal) ? line.IndexOf(code, StringComparison.Ordinal) : depth;
        }

        return text.ToString();
    }

    private static string Quoted(string line) => InQuotes().Replace(line, static quoted => Heard(quoted.Value));

    private static string Word(string word, bool isHeard)
    {
        if (word[0] is '{' or '@' || word.Any(char.IsAsciiDigit) || Names.Contains(word))
        {
            return word;
        }

        var other = string.Concat(word.Select(Letter));
        return isHeard && word.Count(char.IsLetter) <= ShortWord ? other + 'q' : other;
    }

    private static char Letter(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        var turned = Turn(Vowels, small, 2) ?? Turn(Consonants, small, 4) ?? small;
        return char.IsUpper(letter) ? char.ToUpperInvariant(turned) : turned;
    }

    private static char? Turn(string letters, char letter, int by) =>
        letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? letters[(at + by) % letters.Length] : null;

    [GeneratedRegex(@"\{[^}\s]*\}|@[\w-]+|\\.|[\p{L}\d][\p{L}\d'’]*")]
    private static partial Regex Piece();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex InQuotes();

    [GeneratedRegex("^(title|name): .*$", RegexOptions.Multiline)]
    private static partial Regex Titled();

    /// <summary>Some clients of the English list write Spanish, and two endings are English alone.</summary>
    [GeneratedRegex(@"\b(tengo|estoy|tomo|uso|soy|vete|traigo|presion|bajado|puedo|tienen|heart's|throat's)\b")]
    private static partial Regex NotToBeTranslated();

    [GeneratedRegex("^[\\w\"][^:]*:$")]
    private static partial Regex Key();
}
