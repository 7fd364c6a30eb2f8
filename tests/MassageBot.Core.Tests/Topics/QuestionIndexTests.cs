using MassageBot.Core.Topics;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Topics;

public sealed class QuestionIndexTests
{
    private static readonly PlainWords Plain = new(new UnderstandingContent { Phrases = [], Lexicons = [] });

    [Theory]
    [InlineData("do you use stones", "stones")]
    [InlineData("what are the warm stones", "stones")]
    [InlineData("will i be sore", "soreness")]
    [InlineData("how long will it take", "lengths")]
    [InlineData("where can i leave a vehicle", "parking")]
    public void A_question_finds_the_answer_that_fits_best(string question, string id)
    {
        Index().Fits(question).MaxBy(one => one.Fit).Answerable.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("Does it hurt?")]
    [InlineData("does it HURT")]
    public void A_question_in_the_words_of_the_file_is_known(string question)
    {
        Index().Known(question)!.Id.ShouldBe("soreness");
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("quantum chromodynamics")]
    public void What_shares_no_word_fits_nothing(string question)
    {
        Index().Fits(question).ShouldBeEmpty();
    }

    [Fact]
    public void A_fit_never_exceeds_one()
    {
        Index().Fits("warm stones warm stones what are warm stones").ShouldAllBe(one => one.Fit > 0 && one.Fit <= 1);
    }

    [Theory]
    [InlineData("massages", "massage")]
    [InlineData("covered", "cover")]
    [InlineData("stretching", "stretches")]
    public void English_forms_of_a_word_have_one_stem(string one, string other)
    {
        Stem.Of(one, Language.English).ShouldBe(Stem.Of(other, Language.English));
    }

    [Theory]
    [InlineData("masajes", "masaje")]
    [InlineData("ayudara", "ayuda")]
    [InlineData("cubierta", "cubierto")]
    public void Spanish_forms_of_a_word_have_one_stem(string one, string other)
    {
        Stem.Of(one, Language.Spanish).ShouldBe(Stem.Of(other, Language.Spanish));
    }

    [Theory]
    [InlineData("oil")]
    [InlineData("bus")]
    [InlineData("tax")]
    public void A_short_word_stays_whole(string word)
    {
        Stem.Of(word, Language.English).ShouldBe(word);
    }

    private static QuestionIndex Index()
    {
        var answerables = new[]
        {
            Answerable("stones", "Warm stones", "Smooth stones that are warm to the touch.", "what are warm stones", "do you use stones"),
            Answerable("soreness", "Sore afterwards", "Some people feel sore for a day.", "will i be sore after", "does it hurt"),
            Answerable("lengths", "How long it takes", "Most take an hour.", "how long does it take", "is an hour enough"),
            Answerable("parking", "Parking", "Behind the house.", "where do i leave my car"),
        };
        var terms = new TermReader(Plain, Language.English, [["car", "vehicle"]]);
        var rarity = new Rarity();
        foreach (var question in answerables.SelectMany(each => each.Questions))
        {
            rarity.Count(terms.Read(question));
        }

        return new QuestionIndex(answerables, terms, rarity);
    }

    private static Answerable Answerable(string id, string title, string text, params string[] questions) => new()
    {
        Id = id,
        IsTopic = false,
        Labels = [Intents.AskTechnique],
        Title = title,
        Questions = questions,
        Text = text,
    };
}
