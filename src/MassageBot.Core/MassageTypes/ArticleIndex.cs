using MassageBot.Core.Wording;

namespace MassageBot.Core.MassageTypes;

/// <summary>The articles of one language by their words.</summary>
internal sealed class ArticleIndex
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.3;
    private const double TitleWeight = 2;
    private const double QuestionWeight = 2;
    private const double TextWeight = 0.5;

    private readonly List<Entry> entries;
    private readonly Dictionary<string, int> unitsWith = [];
    private readonly Dictionary<string, KnowledgeArticle> known = [];
    private readonly double averageLength;
    private int units;

    public ArticleIndex(IReadOnlyList<KnowledgeArticle> articles)
    {
        entries = [.. articles.Select(Weigh)];
        averageLength = entries.Count == 0 ? 1 : entries.Average(entry => entry.Length);
    }

    public KnowledgeMatch? Best(string text)
    {
        if (known.TryGetValue(Fold.Text(text), out var written))
        {
            return new KnowledgeMatch(written, 1);
        }

        var asked = Terms(text).Distinct().ToList();
        var most = asked.Sum(Rarity) * (Saturation + 1);
        return most == 0
            ? null
            : entries.Select(entry => new KnowledgeMatch(entry.Article, asked.Sum(term => Score(term, entry)) / most)).MaxBy(match => match.Score);
    }

    private Entry Weigh(KnowledgeArticle article)
    {
        var weights = new Dictionary<string, double>();
        foreach (var question in article.Questions)
        {
            Count(question, QuestionWeight, weights);
            known.TryAdd(Fold.Text(question), article);
        }

        Count(article.Title, TitleWeight, weights);
        foreach (var term in Terms(article.Text))
        {
            weights[term] = weights.GetValueOrDefault(term) + TextWeight;
        }

        return new Entry(article, weights, weights.Values.Sum());
    }

    private void Count(string unit, double weight, Dictionary<string, double> weights)
    {
        units++;
        foreach (var term in Terms(unit).Distinct())
        {
            unitsWith[term] = unitsWith.GetValueOrDefault(term) + 1;
            weights[term] = weights.GetValueOrDefault(term) + weight;
        }
    }

    private double Score(string term, Entry entry)
    {
        var weight = entry.Weights.GetValueOrDefault(term);
        var length = 1 - LengthWeight + (LengthWeight * entry.Length / averageLength);
        return Rarity(term) * weight * (Saturation + 1) / (weight + (Saturation * length));
    }

    private double Rarity(string term)
    {
        var with = unitsWith.GetValueOrDefault(term);
        return Math.Log(1 + ((units - with + 0.5) / (with + 0.5)));
    }

    /// <summary>Words without accents; a plural counts as its singular.</summary>
    private static IEnumerable<string> Terms(string text) =>
        Fold.Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word);

    private sealed record Entry(KnowledgeArticle Article, Dictionary<string, double> Weights, double Length);
}
