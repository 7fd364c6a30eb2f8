using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.When;

/// <summary>Reads <c>dialogs/when/</c>: one file for each language.</summary>
public static class WhenWordsFiles
{
    private const string ReadAs = "read-as:";

    /// <summary>The words by language; a language whose file has a problem is left out.</summary>
    public static IReadOnlyDictionary<Language, WhenWords> Read(string dialogs, IReadOnlyList<Language> languages, IDateTimeReader reader, ContentProblems problems)
    {
        var read = new Dictionary<Language, WhenWords>();
        foreach (var language in languages)
        {
            var path = Path.Combine(dialogs, "when", $"{language.Code()}.yaml");
            if (StrictYaml.ReadText(path, problems) is not { } text)
            {
                continue;
            }

            var words = text.Split('\n').Any(line => line.StartsWith(ReadAs, StringComparison.Ordinal))
                ? Borrowed(path, text, read, problems)
                : Own(path, text, language, reader, problems);
            if (words is not null)
            {
                read[language] = words;
            }
        }

        return read;
    }

    private static WhenWords? Own(string path, string text, Language language, IDateTimeReader reader, ContentProblems problems)
    {
        if (!reader.Reads(language))
        {
            problems.Add(path, 1, $"this program reads no dates in '{language.Code()}'; begin the file with 'read-as: en', and give the words that stand for the English ones");
            return null;
        }

        if (StrictYaml.Parse<WhenWords>(path, text, 0, problems, out var lines) is not { } words)
        {
            return null;
        }

        CheckSigns(words, lines, problems);
        return words;
    }

    private static WhenWords? Borrowed(string path, string text, Dictionary<Language, WhenWords> read, ContentProblems problems)
    {
        if (StrictYaml.Parse<BorrowedWhenWords>(path, text, 0, problems, out var lines) is not { } borrowed)
        {
            return null;
        }

        if (read.GetValueOrDefault(borrowed.ReadAs) is not { ReadAs: null } lent)
        {
            problems.Add(path, lines.LineOf("read-as"), $"dates are not read in '{borrowed.ReadAs.Code()}'; write 'read-as: en'");
            return null;
        }

        foreach (var (key, missing) in borrowed.Missing(lent))
        {
            problems.Add(path, lines.LineOf(key), $"nothing stands for '{missing}' in '{key}'; add it");
        }

        foreach (var (key, word) in borrowed.StillLent(lent))
        {
            problems.Add(path, lines.LineOf(key, word), $"'{word}' stands for itself in '{key}'; write the word of this language");
        }

        return borrowed.Over(lent);
    }

    private static void CheckSigns(WhenWords words, YamlLines lines, ContentProblems problems)
    {
        foreach (var sign in Enum.GetValues<WhenSign>())
        {
            var spoken = sign <= WhenSign.People;
            var name = YamlNames.Of(sign.ToString());
            if (spoken != words.Signs.ContainsKey(sign))
            {
                problems.Add(lines.Path, lines.LineOf("signs", name), spoken
                    ? $"'{name}' is missing from 'signs'; add '{name}:' with the phrases for it"
                    : $"'{name}' is not a sign that phrases can have; remove it");
            }
        }
    }
}
