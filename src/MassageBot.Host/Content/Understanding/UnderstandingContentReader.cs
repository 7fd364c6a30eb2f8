using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Understanding;

/// <summary>Reads <c>dialogs/understanding</c>: training phrases by language and label, and the lexicon of each language.</summary>
internal static class UnderstandingContentReader
{
    private static readonly HashSet<string> Labels = [.. Intents.All, Intents.OutOfScope];

    /// <summary>All problems are collected; what could be read is returned even then.</summary>
    public static UnderstandingContent Read(string dialogsFolder, IReadOnlyList<Language> languages, ContentProblems problems)
    {
        var folder = Path.Combine(dialogsFolder, "understanding");
        return new UnderstandingContent
        {
            Phrases = [.. languages.SelectMany(language => ReadPhrases(Path.Combine(folder, language.Code()), language, problems))],
            Lexicons = [.. languages.Select(language => LexiconReader.Read(Path.Combine(folder, language.Code(), "lexicon"), language, problems))],
        };
    }

    private static List<TrainingPhrase> ReadPhrases(string folder, Language language, ContentProblems problems)
    {
        foreach (var file in ContentFiles.In(folder, "*.yaml").Where(file => !Labels.Contains(Path.GetFileNameWithoutExtension(file))))
        {
            problems.Add(file, 1, $"no intent has this name; use one of: {string.Join(", ", Labels)}");
        }

        var phrases = new List<TrainingPhrase>();
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in Labels)
        {
            var file = Path.Combine(folder, $"{label}.yaml");
            foreach (var (phrase, line) in new PhraseFile(file, problems).ReadList())
            {
                if (!seen.TryAdd(phrase, label))
                {
                    problems.Add(file, line, $"\"{phrase}\" already stands in {seen[phrase]}.yaml; remove one of the two");
                }

                phrases.Add(new TrainingPhrase(label, language, phrase));
            }
        }

        return phrases;
    }
}
