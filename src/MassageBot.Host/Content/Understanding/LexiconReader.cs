using System.Globalization;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Understanding;

/// <summary>Reads the lexicon of one language: a file for each topic, nothing else.</summary>
internal static class LexiconReader
{
    public static Lexicon Read(string folder, Language language, ContentProblems problems)
    {
        foreach (var file in ContentFiles.In(folder, "*.yaml").Where(file => !LexiconTopics.All.ContainsKey(Path.GetFileNameWithoutExtension(file))))
        {
            problems.Add(file, 1, $"no topic has this name; use one of: {string.Join(", ", LexiconTopics.All.Keys)}");
        }

        return new Lexicon
        {
            Language = language,
            Topics = LexiconTopics.All.Keys.ToDictionary(topic => topic, topic => ReadTopic(Path.Combine(folder, $"{topic}.yaml"), topic, problems)),
        };
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadTopic(string file, string topic, ContentProblems problems)
    {
        var groups = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (id, line, phrases) in new PhraseFile(file, problems).ReadGroups())
        {
            if (WhatIsWrong(topic, id) is { } remedy)
            {
                problems.Add(file, line, remedy);
                continue;
            }

            groups[id] = [.. phrases.Select(phrase => phrase.Phrase)];
        }

        return groups;
    }

    private static string? WhatIsWrong(string topic, string id)
    {
        if (LexiconTopics.Numeric.Contains(topic) && !int.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return $"'{id}' is not a whole number";
        }

        return LexiconTopics.All[topic] is { } ids && !ids.Contains(id)
            ? $"'{id}' is not known to {topic}; use one of: {string.Join(", ", ids)}"
            : null;
    }
}
