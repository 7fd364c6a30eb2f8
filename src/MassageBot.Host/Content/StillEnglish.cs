using MassageBot.Core.Content;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>
/// What of an added language is still as it was copied from English: whoever chose the language would be spoken to in another, and not be understood in
/// their own.
/// </summary>
/// <param name="dialogs">The folder <c>dialogs</c>.</param>
/// <param name="languages">All that are spoken.</param>
/// <param name="problems">Receives what is left to do.</param>
internal sealed class StillEnglish(string dialogs, IReadOnlyList<Language> languages, ContentProblems problems)
{
    /// <summary>Names and single words may be the same in two languages.</summary>
    private const int FewWords = 4;

    /// <summary>Words of third languages are the same whoever looks for them.</summary>
    private const string SameForAll = "other-languages.yaml";

    /// <summary>Whether a text says in so many words what the English one says.</summary>
    public static bool Is(string? text, string? english) =>
        text is not null && english is not null && text.Trim() == english.Trim() && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewWords;

    public void Check(IReadOnlyDictionary<Language, Words> words, Func<Language, string, YamlLines> linesOf)
    {
        foreach (var language in languages.Where(language => language.IsAdded))
        {
            var copied = FilesOf(language.Code()).Where(IsCopy).ToHashSet(StringComparer.Ordinal);
            foreach (var file in copied)
            {
                problems.Add(file, 1, "this file is still English; translate what stands in it");
            }

            if (words.TryGetValue(language, out var own) && words.TryGetValue(Language.English, out var english))
            {
                CheckSentences(own, english, feature => linesOf(language, feature), copied);
            }
        }
    }

    private void CheckSentences(Words own, Words english, Func<string, YamlLines> linesOf, HashSet<string> copied)
    {
        foreach (var feature in typeof(Words).GetProperties().Where(property => property.SetMethod is not null))
        {
            var (ours, theirs, lines) = (feature.GetValue(own), feature.GetValue(english), linesOf(feature.Name));
            if (ReferenceEquals(ours, theirs) || copied.Contains(lines.Path))
            {
                continue;
            }

            foreach (var sentence in feature.PropertyType.GetProperties().Where(property => property.PropertyType == typeof(Sentence)))
            {
                if (Is(((Sentence)sentence.GetValue(ours)!).Text, ((Sentence)sentence.GetValue(theirs)!).Text))
                {
                    var key = YamlNames.Of(sentence.Name);
                    problems.Add(lines.Path, lines.LineOf(key), $"'{key}' is still English; translate it");
                }
            }
        }
    }

    private static bool IsCopy(string file) =>
        EnglishTwin.Of(file) is { } twin && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(twin));

    private IEnumerable<string> FilesOf(string code) =>
    [
        .. In("wording", code), .. In("knowledge", code), .. In("understanding", code), .. In("understanding", code, "lexicon").Where(file => Path.GetFileName(file) != SameForAll),
        .. In("topics").Concat(In("opt-out")).Concat(In("triage", "sentences")).Where(file => Path.GetFileNameWithoutExtension(file) == code),
    ];

    private IReadOnlyList<string> In(params ReadOnlySpan<string> folder) => ContentFiles.In(Path.Combine([dialogs, .. folder]), "*.*");
}
