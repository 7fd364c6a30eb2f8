using MassageBot.Core.Wording;

namespace MassageBot.Core.MassageTypes;

/// <summary>An article with how much of the question it covers, 0 to 1.</summary>
public sealed record KnowledgeMatch(KnowledgeArticle Article, double Score);

/// <summary>
/// Finds the article that answers a question: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over its
/// questions, title and text, as a share of what a perfect hit would score. Words that every question has weigh next to nothing by themselves.
/// </summary>
public sealed class KnowledgeSearch(Knowledge knowledge)
{
    /// <summary>Below this the question is about something else, and no answer is better than a wrong one.</summary>
    public const double Floor = 0.5;

    private readonly Dictionary<Language, ArticleIndex> indexes =
        knowledge.Articles.ToDictionary(pair => pair.Key, pair => new ArticleIndex(pair.Value));

    /// <summary>The best article, or null when none is sure enough.</summary>
    public KnowledgeMatch? Find(string text, Language language) =>
        indexes.GetValueOrDefault(language)?.Best(text) is { } best && best.Score >= Floor ? best : null;
}
