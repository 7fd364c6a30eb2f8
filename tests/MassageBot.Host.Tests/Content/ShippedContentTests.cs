using MassageBot.Core;
using MassageBot.Core.Wording;
using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

public sealed class ShippedContentTests
{
    public static TheoryData<Language> Languages => [Language.English, Language.Spanish];

    [Fact]
    public void The_shipped_content_has_no_problem()
    {
        var said = new StringWriter();

        var code = CheckContent.Run(ShippedContent.Folder, ShippedContent.Models, said);

        said.ToString().ShouldBe("");
        code.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_question_of_an_article_finds_that_article(Language language)
    {
        var content = ShippedContent.Content;

        var lost = content.Knowledge.Articles[language]
            .SelectMany(article => article.Questions.Select(question => (article.Id, question)))
            .Where(pair => content.KnowledgeSearch.Find(pair.question, language)?.Article.Id != pair.Id);

        lost.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("difference between therapeutic and spa", "therapeutic-or-spa")]
    [InlineData("does deep tissue hurt a lot", "does-it-hurt")]
    [InlineData("whats myofascial", "myofascial-release")]
    [InlineData("how long does a session take", "session-lengths")]
    [InlineData("will it help with my anxiety", "sleep-and-stress")]
    public void A_question_in_other_words_finds_its_article(string question, string id)
    {
        ShippedContent.Content.KnowledgeSearch.Find(question, Language.English)?.Article.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("what is the capital of france")]
    [InlineData("do you sell pizza")]
    [InlineData("who won the game last night")]
    [InlineData("write me a poem about the sea")]
    public void A_question_about_something_else_finds_no_article(string question)
    {
        ShippedContent.Content.KnowledgeSearch.Find(question, Language.English).ShouldBeNull();
    }

    [Theory]
    [InlineData("trigger_point", "therapeutic")]
    [InlineData("lymphatic_drainage", "lymphatic")]
    [InlineData("hot_stone", "hot_stone")]
    [InlineData("aromatherapy", "relaxation")]
    public void A_technique_is_booked_as_a_service_of_the_menu(string technique, string service)
    {
        var content = ShippedContent.Content;

        var booked = content.FindTechnique(technique)?.OnMenu(content.Clinic);

        booked?.Id.ShouldBe(new ServiceId(service));
    }

    [Fact]
    public void Two_women_and_two_men_can_do_each_service()
    {
        var clinic = ShippedContent.Content.Clinic;

        foreach (var service in clinic.Services)
        {
            var able = clinic.Therapists.Where(therapist => service.Skills.All(therapist.Skills.Contains)).ToLookup(therapist => therapist.Gender);
            able[Gender.Female].Count().ShouldBeGreaterThanOrEqualTo(2, service.Id.Value);
            able[Gender.Male].Count().ShouldBeGreaterThanOrEqualTo(2, service.Id.Value);
        }
    }

    [Fact]
    public void The_sample_says_that_it_is_one()
    {
        var clinic = ShippedContent.Content.Clinic;

        clinic.IsSample.ShouldBeTrue();
        clinic.Name.ShouldContain("(sample clinic)");
        clinic.Phone!.ShouldContain("555-01");
    }
}
