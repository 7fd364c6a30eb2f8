using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

public sealed class TwoRequestsTests
{
    [Theory]
    [InlineData("how much is it and where do i park", Intents.AskPrice, Intents.AskParking, "en")]
    [InlineData("do you take insurance and what should i wear", Intents.AskInsurance, Intents.AskAttire, "en")]
    [InlineData("¿cuánto cuesta? ¿hay estacionamiento?", Intents.AskPrice, Intents.AskParking, "es")]
    public void Two_questions_are_both_explained_in_order(string text, string first, string second, string language) =>
        Decide(text, Language.Of(language)).ShouldBe(new Move.Explain(first, second));

    [Theory]
    [InlineData("book me friday at 3 and how much is it")]
    [InlineData("how much is it and can i book friday at 3")]
    public void A_question_beside_a_booking_is_answered_and_the_booking_begun(string text) =>
        Decide(text).ShouldBe(new Move.Begin(Flow.Booking, Intents.AskPrice));

    [Fact]
    public void A_question_beside_a_cancellation_is_answered_and_the_cancellation_begun() =>
        Decide("cancel my friday visit and what is your cancellation policy").ShouldBe(new Move.Begin(Flow.CancelVisit, Intents.AskPolicy));

    [Theory]
    [InlineData("cancel friday and book me sunday at 3", "book me sunday at 3", "en")]
    [InlineData("please cancel my visit on friday, then book a swedish massage sunday at 3", "then book a swedish massage sunday at 3", "en")]
    [InlineData("cancele la cita del viernes y resérveme el domingo a las 3", "resérveme el domingo a las 3", "es")]
    public void Of_two_things_to_do_the_second_waits_with_its_own_words(string text, string second, string language) =>
        Decide(text, Language.Of(language)).ShouldBe(new Move.Begin(Flow.CancelVisit, Then: new AlsoAsked(Intents.Book, Flow.Booking, second)));

    [Fact]
    public void What_is_named_for_the_second_thing_does_not_count_for_the_first()
    {
        var understood = Reading.Of("cancel my appointment and book me a swedish massage for 90 minutes, my name is Dana 555-010-0144");

        understood.Mentions.Service.ShouldBeNull();
        understood.Mentions.Minutes.ShouldBeNull();
        understood.Mentions.Phone.ShouldBe("+15550100144");
        understood.Mentions.Name.ShouldBe("Dana");
    }

    [Theory]
    [InlineData("my neck hurts and i want to book friday at 3")]
    [InlineData("can i move my appointment, do you have anything on tuesday")]
    public void One_wish_in_two_clauses_leaves_nothing_for_later(string text) =>
        Reading.Of(text).AlsoSaid.ShouldBeNull();

    [Theory]
    [InlineData("thanks! how much is it", Intents.AskPrice)]
    [InlineData("hi there, i want to book, thanks", Intents.Book)]
    [InlineData("gracias, ¿cuánto cuesta?", Intents.AskPrice)]
    public void A_thanks_or_greeting_beside_is_not_what_is_asked(string text, string asked)
    {
        var understood = Reading.Of(text);

        (understood.Intent, understood.AlsoIntent, understood.LowMargin).ShouldBe((asked, null, false));
    }

    private static Move Decide(string text, Language language = default) =>
        NextMove.Decide(Reading.Of(text, language: language), Standing.NothingOpen);
}
