using MassageBot.Core.Topics;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using MassageBot.Host.Tests.Content;
using NodaTime;

namespace MassageBot.Host.Tests.Topics;

/// <summary>The search over the articles and topics that ship.</summary>
public sealed class AnswerSearchTests
{
    public static TheoryData<Language> Languages => [Language.English, Language.Spanish];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_listed_question_finds_its_own_answer(Language language)
    {
        await ShippedContent.Content.Trained;
        var content = ShippedContent.Content;
        var listed = content.Knowledge.Articles[language].SelectMany(article => article.Questions.Select(question => (article.Id, question)))
            .Concat(content.Topics.Questions[language].Questions.SelectMany(topic => topic.Value.Select(question => (Id: topic.Key, question))));

        var lost = listed.Where(one => Find(one.question, language) is not { IsListed: true } found || found.Id != one.Id).Select(one => one.question);

        lost.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("difference between therapeutic and spa", "therapeutic-or-spa")]
    [InlineData("does deep tissue hurt a lot", "does-it-hurt")]
    [InlineData("will it help with my anxiety", "sleep-and-stress")]
    [InlineData("do you use nut oil", "aromatherapy")]
    [InlineData("can my service dog come along", "pets")]
    public async Task A_question_in_other_words_finds_its_answer(string question, string id)
    {
        await ShippedContent.Content.Trained;

        Find(question, Language.English)?.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("what is the capital of france")]
    [InlineData("do you sell pizza")]
    [InlineData("who won the game last night")]
    [InlineData("write me a poem about the sea")]
    [InlineData("cars")]
    [InlineData("location or hours")]
    [InlineData("")]
    [InlineData("???")]
    public async Task What_no_answer_fits_surely_finds_none(string question)
    {
        await ShippedContent.Content.Trained;

        Find(question, Language.English).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_questions_each_finds_its_own_answer()
    {
        await ShippedContent.Content.Trained;
        var content = ShippedContent.Content;
        var understood = Read("is there a subway nearby? and how much should i tip?", Language.English);

        content.Answers.Find(understood, Language.English, Intents.AskParking)?.Id.ShouldBe("transit");
        content.Answers.Find(understood, Language.English, Intents.AskPayment)?.Id.ShouldBe("tipping");
    }

    private static FoundAnswer? Find(string question, Language language) =>
        ShippedContent.Content.Answers.Find(Read(question, language), language);

    private static Understood Read(string question, Language language) =>
        ShippedContent.Content.Understanding.Read(question, new Moment { Language = language, Now = new LocalDateTime(2026, 3, 4, 10, 15) });
}
