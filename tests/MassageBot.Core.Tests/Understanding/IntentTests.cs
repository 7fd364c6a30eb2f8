using MassageBot.Core.Understanding;

namespace MassageBot.Core.Tests.Understanding;

public sealed class IntentTests
{
    [Fact]
    public void Sentences_that_were_never_learnt_are_mostly_understood()
    {
        var right = HeldBackSentences.InScope.Count(sentence => Reading.Of(sentence.Text).Intent == sentence.Label);

        ((double)right / HeldBackSentences.InScope.Count).ShouldBeGreaterThan(0.75);
    }

    [Fact]
    public void The_right_intent_is_nearly_always_among_the_three_ranked()
    {
        var among = HeldBackSentences.InScope.Count(sentence => Reading.Of(sentence.Text).Ranked.Any(intent => intent.Label == sentence.Label));

        ((double)among / HeldBackSentences.InScope.Count).ShouldBeGreaterThan(0.88);
    }

    [Fact]
    public void Most_of_what_is_not_ours_is_refused()
    {
        var refused = HeldBackSentences.OutOfScope.Count(sentence => Reading.Of(sentence).Intent == Intents.OutOfScope);

        ((double)refused / HeldBackSentences.OutOfScope.Count).ShouldBeGreaterThan(0.6);
    }

    [Theory]
    [InlineData("book me in for friday, and how much is parking", Intents.Book, Intents.AskParking)]
    [InlineData("what time do you close and where are you located", Intents.AskHours, Intents.AskLocation)]
    public void Two_requests_in_one_message(string text, string first, string second)
    {
        var understood = Reading.Of(text);

        (understood.Intent, understood.AlsoIntent).ShouldBe((first, second));
    }

    [Fact]
    public void A_greeting_in_front_does_not_hide_the_question() => Reading.Of("hi there! what are your prices").Intent.ShouldBe(Intents.AskPrice);

    [Fact]
    public void At_most_three_are_ranked_and_scores_lie_between_0_and_1()
    {
        var ranked = Reading.Of("could i maybe get something for my neck on sunday").Ranked;

        ranked.Length.ShouldBeInRange(1, 3);
        ranked.ShouldAllBe(intent => intent.Score >= 0 && intent.Score <= 1);
    }

    [Fact]
    public void A_saved_model_answers_the_same()
    {
        using var file = new MemoryStream();
        Reading.Model.Save(file);
        file.Position = 0;

        var loaded = IntentModel.Load(file, ShippedWords.Content.ComputeHash()).ShouldNotBeNull();

        loaded.ContentHash.ShouldBe(Reading.Model.ContentHash);
    }

    [Fact]
    public void A_model_of_other_content_is_not_used()
    {
        using var file = new MemoryStream();
        Reading.Model.Save(file);
        file.Position = 0;

        IntentModel.Load(file, "other").ShouldBeNull();
    }

    [Fact]
    public void The_engine_learns_any_labelled_sentences()
    {
        (string, string)[] sentences =
        [
            ("turn on the lamp", "light"), ("lights on please", "light"), ("switch the light off", "light"),
            ("play some jazz", "music"), ("put on a song", "music"), ("play my music list", "music"),
        ];

        var classifier = SentenceClassifier.Train(sentences);

        classifier.Predict("lamp on").Label.ShouldBe("light");
        classifier.Predict("play a song").Label.ShouldBe("music");
    }

    [Fact]
    public void Without_validation_nothing_is_refused() =>
        SentenceClassifier.Train([("a b c", "one"), ("d e f", "two")]).Threshold.ShouldBe(0);
}
