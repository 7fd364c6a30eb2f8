using MassageBot.Bot.Tests.Rehearsal;

namespace MassageBot.Bot.Tests.Topics;

public sealed class TopicTalkTests
{
    public static TheoryData<string, string, string> Listed
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (language, topics) in new[] { ("en", Talk.Content.Topics.Questions[Core.Wording.Language.English]), ("es", Talk.Content.Topics.Questions[Core.Wording.Language.Spanish]) })
            {
                foreach (var (topic, questions) in topics.Questions)
                {
                    data.Add(topic, language, questions[0]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public async Task The_first_question_of_every_topic_is_no_fallback(string topic, string language, string question)
    {
        var said = await AskedQuestions.AskAsync(language, question);

        (topic == "taxes" || topic == "refunds" || !AskedQuestions.IsFallback(said)).ShouldBeTrue($"{topic}: {said.Text}");
    }

    [Theory]
    [InlineData("does the price include tax", "conversation.unknown-fact")]
    [InlineData("can i get a refund", "topics.front-desk-knows-more")]
    public async Task What_the_clinic_has_not_filled_in_leads_to_its_phone(string question, string key)
    {
        var said = await AskedQuestions.AskAsync("en", question);

        said.Keys.ShouldContain(key);
        said.Text.ShouldContain("212-555-0142");
    }

    [Fact]
    public async Task A_clinic_that_answers_nothing_invents_nothing()
    {
        var shipped = Talk.Content;
        var silent = shipped with { Clinic = shipped.Clinic with { Answers = new Dictionary<string, IReadOnlyDictionary<string, string>>() } };

        // A claim after an accident is answered by the safety rules, which say what to bring.
        foreach (var topic in shipped.Topics.Topics.Where(topic =>
            topic is { Article: null, Line: null, Id: not "accident_claims" } && topic.Label is not ("ask_hours" or "ask_price")))
        {
            var talk = await Talk.OnTheWebAsync(silent);
            var said = await talk.SayAsync(shipped.Topics.Questions[Core.Wording.Language.English].Questions[topic.Id][0]);

            said.Text.ShouldContain("212-555-0142", customMessage: topic.Id);
        }
    }

    [Fact]
    public async Task A_sure_answer_goes_before_the_general_one_of_the_intent()
    {
        var said = await AskedQuestions.AskAsync("en", "do you use nut oil");

        said.Keys.ShouldContain(key => key == "clinic.oils_and_allergies" || key == "knowledge.aromatherapy");
    }

    [Fact]
    public async Task A_named_technique_goes_before_an_article_about_kinds_of_massage()
    {
        var said = await AskedQuestions.AskAsync("en", "tell me about myofascial");

        said.Keys.ShouldContain("knowledge.myofascial-release");
    }

    [Fact]
    public async Task Another_trade_is_said_to_be_outside_and_counts_as_no_misunderstanding_the_first_time()
    {
        var talk = await Talk.OnTheWebAsync();

        var first = await talk.SayAsync("do you fix cars");
        var second = await talk.SayAsync("do you sell shoes");

        first.Keys.ShouldContain("conversation.out-of-scope");
        second.Keys.ShouldContain("conversation.not-understood");
    }

    [Theory]
    [InlineData("are you hiring", "topics.jobs")]
    [InlineData("we offer seo services for spas", "topics.sales")]
    [InlineData("sorry i have the wrong number", "topics.wrong-number")]
    [InlineData("i think i left my jacket there", "topics.lost-property")]
    public async Task Who_is_no_client_gets_one_kind_line(string said, string key)
    {
        var answer = await AskedQuestions.AskAsync("en", said);

        answer.Keys.ShouldBe([key]);
    }
}
