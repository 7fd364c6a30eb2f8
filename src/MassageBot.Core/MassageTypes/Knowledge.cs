using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.MassageTypes;

/// <summary>An explanation, short enough to be said in a chat, from <c>dialogs/knowledge/&lt;lang&gt;/&lt;id&gt;.md</c>.</summary>
public sealed record KnowledgeArticle
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>How clients ask for it.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

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
