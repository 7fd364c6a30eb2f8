using MassageBot.Core.Triage;
using MassageBot.Core.Wording;
using MassageBot.Host.Content;
using MassageBot.Host.Content.Topics;

namespace MassageBot.Core.Tests.Triage;

/// <summary>What clients are known to ask the front desk ends no conversation: "how do I find you" threatens nobody.</summary>
public sealed class ListedQuestionTests
{
    /// <summary>Where that is asked at a clinic, it may be meant otherwise: it gets the neutral line once.</summary>
    private static readonly string[] MayBeMeantOtherwise = ["pueden venir a mi hotel"];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void No_listed_question_is_taken_for_an_emergency_or_an_affront(string language)
    {
        var stopped = Listed(Language.Of(language)).Except(MayBeMeantOtherwise)
            .Select(question => (question, ShippedRules.Triage.Assess(question, Language.Of(language)).Gravest))
            .Where(read => read.Gravest is { Disposition: Disposition.Emergency or Disposition.Boundary })
            .Select(read => $"{read.question}: {read.Gravest!.RuleId}");

        stopped.ShouldBeEmpty();
    }

    private static IEnumerable<string> Listed(Language language)
    {
        var problems = new ContentProblems();
        var topics = new TopicsReader(Path.Combine(ShippedRules.Dialogs, "topics"), Language.Required, problems).Read();
        var knowledge = new KnowledgeReader(Path.Combine(ShippedRules.Dialogs, "knowledge"), Language.Required, problems).Read();
        problems.All.ShouldBeEmpty();
        return topics.Questions[language].Questions.Values.SelectMany(questions => questions)
            .Concat(knowledge.Articles[language].SelectMany(article => article.Questions));
    }
}
