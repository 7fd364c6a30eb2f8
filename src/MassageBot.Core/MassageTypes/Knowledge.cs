using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.MassageTypes;

/// <summary>An explanation, short enough to be said in a chat, from <c>dialogs/knowledge/&lt;lang&gt;/&lt;id&gt;.md</c>.</summary>
public sealed record KnowledgeArticle
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>Of a technique: how it is called in the middle of a sentence.</summary>
    public string? Name { get; init; }

    /// <summary>How clients ask for it.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Labels of understanding under which such questions fall, such as <c>ask_technique</c>.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Ids of the facts and positions of the clinic's fact table that it holds, such as <c>P01</c>.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>May be said in place of the comparison when kinds of massage are asked about.</summary>
    public bool AboutTypes { get; init; }

    /// <summary>What its facts were taken from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public required LocalDate ReviewedOn { get; init; }

    public Spoken Say() => Spoken.From($"knowledge.{Id}", Text);
}

/// <summary>All explanations by language.</summary>
public sealed record Knowledge(IReadOnlyDictionary<Language, IReadOnlyList<KnowledgeArticle>> Articles)
{
    public KnowledgeArticle? Find(string id, Language language) =>
        Articles.GetValueOrDefault(language)?.FirstOrDefault(article => article.Id == id);
}
