using MassageBot.Core.MassageTypes;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.MassageTypes;

public sealed class KnowledgeSearchTests
{
    private static readonly KnowledgeSearch Search = new(new Knowledge(new Dictionary<Language, IReadOnlyList<KnowledgeArticle>>
    {
        [Language.English] =
        [
            Article("stones", "Warm stones", "Smooth stones that are warm to the touch.", "what are warm stones", "do you use stones"),
            Article("soreness", "Sore afterwards", "Some people feel sore for a day.", "will i be sore after", "does it hurt"),
            Article("lengths", "How long it takes", "Most take an hour.", "how long does it take", "is an hour enough"),
        ],
        [Language.Spanish] = [Article("stones", "Piedras tibias", "Piedras lisas y tibias.", "qué son las piedras tibias")],
    }));

    [Theory]
    [InlineData("do you use stones", "stones")]
    [InlineData("what are the warm stones", "stones")]
    [InlineData("will i be sore", "soreness")]
    [InlineData("how long will it take", "lengths")]
    public void A_question_finds_the_article_that_answers_it(string question, string id)
    {
        Search.Find(question, Language.English)!.Article.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("what is the capital of france")]
    [InlineData("")]
    [InlineData("???")]
    public void A_question_about_something_else_finds_nothing(string question)
    {
        Search.Find(question, Language.English).ShouldBeNull();
    }

    [Fact]
    public void A_question_in_the_words_of_the_file_is_certain()
    {
        Search.Find("Does it hurt?", Language.English)!.Score.ShouldBe(1);
    }

    [Fact]
    public void Accents_do_not_matter()
    {
        Search.Find("que son las piedras", Language.Spanish)!.Article.Title.ShouldBe("Piedras tibias");
    }

    [Fact]
    public void A_score_never_exceeds_one()
    {
        var match = Search.Find("warm stones warm stones warm", Language.English);

        match!.Score.ShouldBeInRange(KnowledgeSearch.Floor, 1);
    }

    private static KnowledgeArticle Article(string id, string title, string text, params string[] questions) => new()
    {
        Id = id,
        Title = title,
        Text = text,
        Questions = questions,
        Sources = ["a test"],
        ReviewedOn = new LocalDate(2026, 11, 1),
    };
}
