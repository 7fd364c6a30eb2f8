using MassageBot.Core.Understanding;

namespace MassageBot.Core.Tests.Understanding;

public sealed class VisitCorrectionTests
{
    private static readonly Situation Booking = Standing.NothingOpen with
    {
        Asking = "confirm",
        Books = true,
        Listening = Standing.NothingOpen.Listening with
        {
            ChangeWords = ["wrong", "change"],
            OtherWords = ["another"],
            NameWords = ["name"],
            NumberWords = ["number"],
            DayWords = ["day"],
            MassageWords = ["massage"],
            LengthWords = ["minutes"],
        },
    };

    [Theory]
    [InlineData("oops wrong name", VisitPart.Name)]
    [InlineData("another number please", VisitPart.Phone)]
    [InlineData("the day is wrong", VisitPart.When)]
    [InlineData("change the massage", VisitPart.Service)]
    public void What_is_to_be_different_is_asked_again(string text, VisitPart part) =>
        NextMove.Decide(Reading.Of(text), Booking).ShouldBe(new Move.AskAnew(part));

    [Theory]
    [InlineData("is the day wrong?")]
    [InlineData("another massage")]
    public void A_question_and_another_massage_are_no_correction(string text) =>
        NextMove.Decide(Reading.Of(text), Booking).ShouldNotBeOfType<Move.AskAnew>();

    [Fact]
    public void A_name_alone_greets_and_changes_nothing_on_file() =>
        NextMove.Decide(Reading.Of("my name is Dana"), Standing.NothingOpen).ShouldBe(new Move.Introduced("Dana"));
}
