using MassageBot.Core.Understanding;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

/// <summary>
/// The shipped words, read without the host: a line that ends in a colon opens a group, a quoted list item is a phrase.
/// </summary>
internal static class ShippedWords
{
    private static readonly Lazy<UnderstandingContent> All = new(Read);

    public static UnderstandingContent Content => All.Value;

    private static UnderstandingContent Read()
    {
        var folder = Path.Combine(Root(), "dialogs", "understanding");
        return new UnderstandingContent
        {
            Phrases = [.. Language.Required.SelectMany(language => Phrases(Path.Combine(folder, language.Code()), language))],
            Lexicons = [.. Language.Required.Select(language => ReadLexicon(Path.Combine(folder, language.Code(), "lexicon"), language))],
        };
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "dialogs")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }

    private static IEnumerable<TrainingPhrase> Phrases(string folder, Language language) =>
        from file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.StartsWith("- ", StringComparison.Ordinal)
        select new TrainingPhrase(Path.GetFileNameWithoutExtension(file), language, Unquoted(line));

    private static Lexicon ReadLexicon(string folder, Language language) => new()
    {
        Language = language,
        Topics = LexiconTopics.All.Keys.ToDictionary(topic => topic, topic => Groups(File.ReadLines(Path.Combine(folder, $"{topic}.yaml")))),
    };

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Groups(IEnumerable<string> lines)
    {
        var groups = new Dictionary<string, IReadOnlyList<string>>();
        List<string> latest = [];
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.EndsWith(':'))
            {
                groups[line[..^1].Trim('"')] = latest = [];
                continue;
            }

            latest.Add(Unquoted(line));
        }

        return groups;
    }

    private static string Unquoted(string line) => line[(line.IndexOf('"', StringComparison.Ordinal) + 1)..line.LastIndexOf('"')].Replace("\\\"", "\"", StringComparison.Ordinal);
}
