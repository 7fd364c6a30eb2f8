using MassageBot.Core.Booking.When;

namespace MassageBot.Core.Tests.Booking.When;

public sealed class SlipReaderTests
{
    [Theory]
    [InlineData("thersday 6", "2026-03-05")]
    [InlineData("fryday at 3pm", "2026-03-06")]
    [InlineData("fridayy", "2026-03-06")]
    [InlineData("tomorroow", "2026-03-05")]
    [InlineData("viernez a las 3", "2026-03-06")]
    [InlineData("miercoels por la tarde", "2026-03-04")]
    public void A_slip_of_one_letter_is_understood(string text, string date) =>
        WhenVocabulary.ToJson(FrontDesk.Read(text))["date"]!.GetValue<string>().ShouldBe(date);

    [Theory]
    [InlineData("i have money problems")]
    [InlineData("is there a fridge")]
    [InlineData("i am mourning my father")]
    public void Words_that_only_look_like_days_say_nothing(string text) => FrontDesk.Read(text).IsNothing.ShouldBeTrue();
}
