using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Booking.When;

public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData(8, 20, "at 8", 8)]
    [InlineData(8, 20, "at 7", 19)]
    [InlineData(6, 14, "at 7", 7)]
    [InlineData(6, 14, "at 1", 13)]
    [InlineData(12, 23, "at 9", 21)]
    [InlineData(12, 23, "at 9 am", 9)]
    public void A_bare_hour_is_the_one_inside_opening_hours(int opens, int closes, string text, int hour)
    {
        var reader = FrontDesk.ReaderAt(FrontDesk.Clinic(opens, closes));

        var wish = reader.Read(text, Language.English, FrontDesk.At("2026-03-04T10:15"));

        wish.Time.ShouldBe(new LocalTime(hour, 0));
    }

    [Fact]
    public void The_morning_begins_when_the_clinic_opens()
    {
        var reader = FrontDesk.ReaderAt(FrontDesk.Clinic(10, 18));

        var wish = reader.Read("friday morning", Language.English, FrontDesk.At("2026-03-04T10:15"));

        (wish.TimeFrom, wish.TimeTo).ShouldBe((new LocalTime(10, 0), new LocalTime(12, 0)));
    }

    [Theory]
    [InlineData("10", WhenFocus.Time, "{\"time\":\"10:00\"}")]
    [InlineData("2", WhenFocus.Day, "{\"time\":\"14:00\"}")]
    [InlineData("2 please", WhenFocus.Slot, "{\"time\":\"14:00\"}")]
    [InlineData("10", WhenFocus.Unknown, "{\"none\":true}")]
    [InlineData("90", WhenFocus.Minutes, "{\"minutes\":90}")]
    [InlineData("the 60", WhenFocus.Minutes, "{\"minutes\":60}")]
    [InlineData("90", WhenFocus.Time, "{\"minutes\":90}")]
    [InlineData("90 minutes", WhenFocus.Unknown, "{\"minutes\":90}")]
    [InlineData("2 of my friends", WhenFocus.Time, "{\"none\":true}")]
    [InlineData("make that 2", WhenFocus.Unknown, "{\"time\":\"14:00\"}")]
    public void A_bare_number_is_read_by_the_question_before_it(string text, WhenFocus focus, string expected)
    {
        var wish = FrontDesk.Read(text, focus: focus);

        WhenVocabulary.ToJson(wish).ToJsonString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("anything later?", WhenDirection.Later)]
    [InlineData("got something earlier?", WhenDirection.Earlier)]
    [InlineData("¿algo más temprano?", WhenDirection.Earlier)]
    public void A_direction_without_an_amount_is_kept(string text, WhenDirection toward)
    {
        var wish = FrontDesk.Read(text);

        wish.Toward.ShouldBe(toward);
    }

    [Theory]
    [InlineData("mañana por la tarde", "es")]
    [InlineData("tomorrow afternoon", "en")]
    [InlineData("10:30", "en")]
    public void The_language_of_a_message_is_told_by_its_words(string text, string language)
    {
        var told = FrontDesk.Reader.LanguageOf(text);

        told.ShouldBe(Language.Of(language));
    }
}
