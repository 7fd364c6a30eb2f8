using MassageBot.Core.MassageTypes;
using MassageBot.Core.Topics;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Topics;

/// <summary>Whether each question leads to one answer, and each topic to an article that exists.</summary>
internal sealed class QuestionChecks(string folder, ContentProblems problems)
{
    public void Check(TopicBook topics, Knowledge knowledge)
    {
        foreach (var topic in topics.Topics.Where(topic => topic.Article is not null && knowledge.Articles.Keys.Any(language => knowledge.Find(topic.Article, language) is null)))
        {
            problems.Add(Path.Combine(folder, "topics.yaml"), 1, $"no article explains '{topic.Article}' in every language; write knowledge/<lang>/{topic.Article}.md, or remove it from '{topic.Id}'");
        }

        foreach (var (language, articles) in knowledge.Articles)
        {
            CheckQuestions(Path.Combine(folder, language.Code() + ".yaml"), topics.Questions[language], articles);
        }
    }

    private void CheckQuestions(string file, TopicQuestions questions, IReadOnlyList<KnowledgeArticle> articles)
    {
        var listed = articles.SelectMany(article => article.Questions.Select(question => (In: $"knowledge/{article.Id}.md", question)))
            .Concat(questions.Questions.SelectMany(topic => topic.Value.Select(question => (In: topic.Key, question))));
        foreach (var twice in listed.GroupBy(one => Fold.Text(one.question)).Where(group => group.Skip(1).Any()))
        {
            problems.Add(file, 1, $"'{twice.First().question}' is listed in {string.Join(" and in ", twice.Select(one => one.In))}; keep it where its answer is");
        }

        foreach (var twice in questions.SameWords.SelectMany(group => group.Select(Fold.Text).Distinct()).GroupBy(word => word).Where(group => group.Skip(1).Any()))
        {
            problems.Add(file, 1, $"'{twice.Key}' stands in two groups of 'same-words'; keep one");
        }
    }
}
