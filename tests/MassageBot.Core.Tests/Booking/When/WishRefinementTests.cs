using MassageBot.Core.Booking.When;
using NodaTime;

namespace MassageBot.Core.Tests.Booking.When;

public sealed class WishRefinementTests
{
    [Theory]
    [InlineData("thurs 1pm", "make that 2", "date=2026-03-05 time=14:00")]
    [InlineData("friday at 3", "no, tuesday", "date=2026-03-10 time=15:00")]
    [InlineData("friday at 3", "actually in the morning", "date=2026-03-06 time_from=08:00 time_to=12:00")]
    [InlineData("next week", "tuesday", "date=2026-03-10")]
    [InlineData("next week", "saturday", "date=2026-03-14")]
    [InlineData("thursday at 4", "next week", "date=2026-03-12 time=16:00")]
    [InlineData("mornings", "not friday", "exclude_weekdays=fri time_from=08:00 time_to=12:00")]
    [InlineData("any day but monday", "and not friday", "exclude_weekdays=mon,fri")]
    [InlineData("any day but friday", "ok friday then", "date=2026-03-06")]
    [InlineData("friday at 3", "friday doesn't work", "exclude_weekdays=fri time=15:00")]
    [InlineData("tues or thurs", "not tues", "dates=2026-03-05 exclude_weekdays=tue")]
    [InlineData("friday at 3", "asap", "asap")]
    [InlineData("asap", "friday", "date=2026-03-06")]
    [InlineData("friday at 3", "any time", "date=2026-03-06")]
    [InlineData("friday", "whenever", "any")]
    [InlineData("whenever", "after 4", "time_from=16:00 time_to=20:00")]
    [InlineData("friday at 3", "90 minutes", "date=2026-03-06 time=15:00 minutes=90")]
    [InlineData("friday 60 min", "make it 90", "date=2026-03-06 minutes=90")]
    [InlineData("friday at 3", "an hour later", "date=2026-03-06 time=16:00")]
    [InlineData("friday at 3", "a day earlier", "date=2026-03-05 time=15:00")]
    [InlineData("friday", "feb 30", "invalid")]
    [InlineData("el viernes a las 3", "mejor a las 5", "date=2026-03-06 time=17:00")]
    public void A_later_remark_replaces_what_it_names(string earlier, string later, string expected)
    {
        var refined = WishRefinement.Refine(FrontDesk.Read(earlier), FrontDesk.Read(later));

        WhenVocabulary.ToJson(refined).ToJsonString().ShouldBe(ClientPhrases.Readings(expected).Single().ToJsonString());
    }

    [Fact]
    public void A_remark_about_the_past_leaves_the_wish_as_it_was()
    {
        var wish = FrontDesk.Read("friday at 3");

        var refined = WishRefinement.Refine(wish, FrontDesk.Read("yesterday"));

        refined.ShouldBe(wish with { Past = true });
    }

    [Theory]
    [InlineData("half an hour later", "2026-03-07T15:30")]
    [InlineData("a week earlier", "2026-02-28T15:00")]
    [InlineData("30 min earlier", "2026-03-07T14:30")]
    public void A_shift_moves_the_appointment_at_hand(string text, string expected)
    {
        var moved = WishRefinement.Shift(FrontDesk.Read(text), FrontDesk.At("2026-03-07T15:00"));

        (moved.Date!.Value + moved.Time!.Value).ShouldBe(FrontDesk.At(expected));
    }

    [Fact]
    public void A_wish_without_a_shift_is_not_moved()
    {
        var wish = FrontDesk.Read("friday at 3");

        var moved = WishRefinement.Shift(wish, FrontDesk.At("2026-03-07T15:00"));

        moved.ShouldBe(wish);
    }

    [Fact]
    public void A_refused_time_is_no_longer_wished()
    {
        var refined = WishRefinement.Refine(FrontDesk.Read("friday at 3"), FrontDesk.Read("not at 3"));

        refined.Time.ShouldBeNull();
        refined.ExcludeTime.ShouldBe(new LocalTime(15, 0));
    }
}
