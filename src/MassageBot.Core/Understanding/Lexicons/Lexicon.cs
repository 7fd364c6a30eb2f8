using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Lexicons;

/// <summary>The words of one language by topic (see <see cref="LexiconTopics"/>); a topic maps an id to the phrases that name it.</summary>
public sealed record Lexicon
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoGroups = new Dictionary<string, IReadOnlyList<string>>();

    public required Language Language { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Topics { get; init; }

    /// <summary>The groups of a topic; empty when the language has none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups(string topic) => Topics.GetValueOrDefault(topic) ?? NoGroups;

    /// <summary>The phrases of one id; empty when there is none.</summary>
    public IReadOnlyList<string> Phrases(string topic, string id) => Groups(topic).GetValueOrDefault(id) ?? [];
}
