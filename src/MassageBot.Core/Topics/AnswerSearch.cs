using System.Collections.Immutable;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Topics;

/// <summary>
/// Finds what answers a free question: an article or a topic of the front desk. Built once from the content, beside everything else that is
/// learnt from it; a question that comes before waits for that. Safe to share between threads.
/// </summary>
public sealed class AnswerSearch
{
    /// <summary>What the intent adds to an answer of its own label: enough to decide between two that share the same words.</summary>
    private const double IntentWeight = 0.3;

    /// <summary>What is held to be none of the clinic's business has to fit better.</summary>
    private const double OutsideWeight = 0.1;

    /// <summary>A part of a message answers a little less surely than the whole.</summary>
    private const double PartWeight = 0.95;

    /// <summary>Only a question that stands in the files is certain.</summary>
    private const double MostUnlisted = 0.99;

    /// <summary>"Never heard of it, what is that": the clause that says the more.</summary>
    private const double MainPart = 0.5;

    private const int ShortestPart = 3;
    private static readonly char[] PartEnds = ['.', ',', ';', '!', '?', '¿', '¡', '\n'];

    private readonly Task<Dictionary<Language, QuestionIndex>> _indexes;

    private AnswerSearch(Task<Dictionary<Language, QuestionIndex>> indexes) => _indexes = indexes;

    /// <summary>Ends when questions can be answered.</summary>
    public Task Built => _indexes;

    /// <summary>Begins to build once <paramref name="after"/> has ended, however it did.</summary>
    public static AnswerSearch Build(Knowledge knowledge, TopicBook topics, Clinic clinic, UnderstandingContent everyday, Task after) =>
        new(after.ContinueWith(
            _ => IndexesOf(knowledge, topics, clinic, everyday), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default));

    /// <summary>The best answer to a message, or null when none is sure enough. A single word that no file lists asks nothing clearly.</summary>
    /// <param name="understood">The message, with its ranked intents.</param>
    /// <param name="language">The language of the conversation.</param>
    /// <param name="intent">Of two things asked at once, the one to answer: only answers of its label count. Null for any.</param>
    public FoundAnswer? Find(Understood understood, Language language, string? intent = null)
    {
        var index = _indexes.GetAwaiter().GetResult()[language];
        if (intent is null && index.Known(understood.Text) is { } known)
        {
            return Found(known, 1);
        }

        if (!understood.Text.Trim().Contains(' '))
        {
            return null;
        }

        var found = Parts(index, understood.Text, least: intent is null ? MainPart : 0).SelectMany(part => Answers(index, part, understood, PartWeight))
            .Concat(Answers(index, understood.Text, understood, 1))
            .Where(answer => answer.Score >= FoundAnswer.Floor && (intent is null || answer.Labels.Contains(intent)))
            .OrderByDescending(answer => answer.Score).ToList();
        return found is [var best, ..] && !IsTorn(understood, best) ? best : null;
    }

    /// <summary>"Location or hours": two intents as good as each other, and the answer is only that of the second.</summary>
    private static bool IsTorn(Understood understood, FoundAnswer best) =>
        understood is { LowMargin: true, Ranked: [var first, var second, ..] } && !best.Labels.Contains(first.Label) && best.Labels.Contains(second.Label);

    private static IEnumerable<FoundAnswer> Answers(QuestionIndex index, string text, Understood understood, double weight) =>
        index.Fits(text).Select(one => Found(one.Answerable, weight * Math.Clamp(one.Fit + Leaning(one.Answerable, understood), 0, MostUnlisted)));

    private static double Leaning(Answerable answerable, Understood understood)
    {
        var agreeing = understood.Ranked.Where(ranked => ranked.Label != Intents.OutOfScope && answerable.Labels.Contains(ranked.Label));
        var outside = understood.Intent == Intents.OutOfScope && !answerable.Labels.Contains(Intents.OutOfScope) ? OutsideWeight * understood.Score : 0;
        return (IntentWeight * agreeing.Select(ranked => ranked.Score).DefaultIfEmpty(0).Max()) - outside;
    }

    /// <summary>The sentences and clauses of a longer message that hold at least that share of what it says; none when it is one.</summary>
    private static List<string> Parts(QuestionIndex index, string text, double least)
    {
        var parts = text.Split(PartEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var weight = parts.Length < 2 ? 0 : index.WeightOf(text);
        return weight == 0 ? [] : [.. parts.Where(part => part.Split(' ').Length >= ShortestPart && index.WeightOf(part) >= least * weight)];
    }

    private static Dictionary<Language, QuestionIndex> IndexesOf(Knowledge knowledge, TopicBook topics, Clinic clinic, UnderstandingContent everyday)
    {
        var words = new PlainWords(everyday);
        return knowledge.Articles.Keys.ToDictionary(language => language, language =>
        {
            var terms = new TermReader(words, language, topics.Questions[language].SameWords);
            var articles = knowledge.Articles[language].Select(AnswerableOf);
            var all = articles.Concat(topics.Topics.Select(topic => AnswerableOf(topic, topics.Questions[language], clinic, language))).ToList();
            return new QuestionIndex(all, terms, RarityOf(all, terms, everyday, language));
        });
    }

    private static FoundAnswer Found(Answerable answerable, double score) => new(answerable.Id, answerable.IsTopic, answerable.Labels, score);

    private static Answerable AnswerableOf(KnowledgeArticle article) => new()
    {
        Id = article.Id,
        IsTopic = false,
        Labels = [.. article.Labels],
        Title = article.Title,
        Questions = article.Questions,
        Text = article.Text,
    };

    private static Answerable AnswerableOf(Topic topic, TopicQuestions questions, Clinic clinic, Language language) => new()
    {
        Id = topic.Id,
        IsTopic = true,
        Labels = [topic.Label],
        Title = "",
        Questions = questions.Questions[topic.Id],
        Text = clinic.Answers.GetValueOrDefault(topic.Id)?.GetValueOrDefault(language.Code()) ?? "",
    };

    private static Rarity RarityOf(List<Answerable> all, TermReader terms, UnderstandingContent everyday, Language language)
    {
        var rarity = new Rarity();
        var said = everyday.Phrases.Where(phrase => phrase.Language == language).Select(phrase => phrase.Text);
        foreach (var text in all.SelectMany(each => each.Questions).Concat(said))
        {
            rarity.Count(terms.Read(text));
        }

        return rarity;
    }
}
