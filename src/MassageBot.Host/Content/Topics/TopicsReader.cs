using MassageBot.Core;
using MassageBot.Core.Topics;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Topics;

/// <summary>Reads <c>dialogs/topics</c>: the topics, and for each language how clients ask for them.</summary>
internal sealed class TopicsReader(string folder, IReadOnlyList<Language> languages, ContentProblems problems)
{
    private static readonly TopicQuestions NoQuestions = new() { Questions = new Dictionary<string, IReadOnlyList<string>>(), SameWords = [] };

    /// <summary>What could be read, also when there is a problem.</summary>
    public TopicBook Read()
    {
        var topics = StrictYaml.Read<TopicList>(Path.Combine(folder, "topics.yaml"), problems, out var lines)?.Topics ?? [];
        for (var at = 0; at < topics.Count; at++)
        {
            CheckTopic(topics, at, lines);
        }

        return new TopicBook(topics, languages.ToDictionary(language => language, language => ReadQuestions(language, topics)));
    }

    private TopicQuestions ReadQuestions(Language language, IReadOnlyList<Topic> topics)
    {
        if (StrictYaml.Read<TopicQuestions>(Path.Combine(folder, language.Code() + ".yaml"), problems, out var lines) is not { } read)
        {
            return NoQuestions;
        }

        foreach (var topic in topics.Where(topic => read.Questions.GetValueOrDefault(topic.Id, []).Count == 0))
        {
            problems.Add(lines.Path, lines.LineOf("questions"), $"'{topic.Id}' has no questions; add '{topic.Id}:' with the ways in which clients ask for it");
        }

        foreach (var unknown in read.Questions.Keys.Except(topics.Select(topic => topic.Id)))
        {
            problems.Add(lines.Path, lines.LineOf("questions", unknown), $"'{unknown}' is not a topic of topics.yaml; add it there, or remove it here");
        }

        return read;
    }

    private void CheckTopic(IReadOnlyList<Topic> topics, int at, YamlLines lines)
    {
        var (topic, place) = (topics[at], $"{at}");
        if (topic.Label != Intents.OutOfScope && !Intents.All.Contains(topic.Label))
        {
            var meant = YamlNames.Nearest(topic.Label, Intents.All);
            problems.Add(lines.Path, lines.LineOf("topics", place, "label"), $"'{topic.Label}' is no label of understanding/; {(meant is null ? "use one such as ask_parking" : $"write '{meant}'")}");
        }

        if (topic.Link is { } link && !Clinic.LinkNames.Contains(link))
        {
            problems.Add(lines.Path, lines.LineOf("topics", place, "link"), $"'{link}' is no page that the bot sends; use one of {string.Join(", ", Clinic.LinkNames)}");
        }

        if (topics.Take(at).Any(earlier => earlier.Id == topic.Id))
        {
            problems.Add(lines.Path, lines.LineOf("topics", place, "id"), $"'{topic.Id}' stands here twice; keep one");
        }
    }
}
