using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.When;

/// <summary>Reads <c>dialogs/when/</c>: one file for each language.</summary>
public static class WhenWordsFiles
{
    /// <summary>The words by language; a language whose file has a problem is left out.</summary>
    public static IReadOnlyDictionary<Language, WhenWords> Read(string dialogs, ContentProblems problems)
    {
        var read = new Dictionary<Language, WhenWords>();
        foreach (var language in Enum.GetValues<Language>())
        {
            var path = Path.Combine(dialogs, "when", $"{language.Code()}.yaml");
            if (StrictYaml.Read<WhenWords>(path, problems, out var lines) is not { } words)
            {
                continue;
            }

            CheckSigns(words, lines, problems);
            read[language] = words;
        }

        return read;
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
