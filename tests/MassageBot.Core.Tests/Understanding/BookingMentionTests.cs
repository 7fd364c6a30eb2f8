using MassageBot.Core.Booking.When;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Understanding;

public sealed class BookingMentionTests
{
    [Theory]
    [InlineData("book a sweedish for friday", "swedish")]
    [InlineData("deap tissue please", "deep_tissue")]
    [InlineData("something with hot stones", "hot_stone")]
    [InlineData("a massage for two", "couples")]
    [InlineData("pregnancy massage", "prenatal")]
    [InlineData("theraputic", "therapeutic")]
    [InlineData("a relaxing one", "relaxation")]
    [InlineData("masaje descontracturante", "therapeutic")]
    [InlineData("tejido profundo", "deep_tissue")]
    [InlineData("not swedish, sports massage", "sports")]
    [InlineData("swedish, no make it deep tissue", "deep_tissue")]
    public void The_service_that_is_meant(string text, string expected) => Reading.Mentions(text).Service.ShouldBe(new ServiceId(expected));

    [Fact]
    public void Two_services_stay_open()
    {
        var mentions = Reading.Mentions("swedish or deep tissue");

        mentions.Service.ShouldBeNull();
        mentions.Services.ShouldBe([new ServiceId("swedish"), new ServiceId("deep_tissue")]);
    }

    [Theory]
    [InlineData("a spa one", MassageFamily.Spa)]
    [InlineData("the clinical kind", MassageFamily.Medical)]
    public void A_family_without_a_service(string text, MassageFamily expected) => Reading.Mentions(text).Family.ShouldBe(expected);

    [Theory]
    [InlineData("do you do cupping", "cupping")]
    [InlineData("trigger points", "trigger_point")]
    [InlineData("miofascial release", "myofascial_release")]
    [InlineData("hacen ventosas", "cupping")]
    public void Techniques_are_known_whether_or_not_they_are_offered(string text, string expected) =>
        Reading.Mentions(text).Techniques.ShouldContain(expected);

    [Theory]
    [InlineData("book 60 min swedish", null, 60)]
    [InlineData("an hour and a half of deep tissue", null, 90)]
    [InlineData("half an hour", null, 30)]
    [InlineData("2 hours please", null, 120)]
    [InlineData("ninety minutes", null, 90)]
    [InlineData("1.5 hours", null, 90)]
    [InlineData("make it 90", null, 90)]
    [InlineData("60, actually make that 90 minutes", null, 90)]
    [InlineData("deep tissue 90", null, 90)]
    [InlineData("how much is the 90", null, 90)]
    [InlineData("90", Questions.Minutes, 90)]
    [InlineData("the 60 one please", Questions.Minutes, 60)]
    [InlineData("una hora y media", null, 90)]
    [InlineData("masaje de 75 minutos", null, 75)]
    public void A_length(string text, string? asking, int expected) => Reading.Mentions(text, asking).Minutes.ShouldBe(expected);

    [Theory]
    [InlineData("in 30 minutes")]
    [InlineData("an hour ago")]
    [InlineData("running 20 minutes late")]
    [InlineData("60 or 90 minutes")]
    [InlineData("im 60 years old")]
    [InlineData("make that 2")]
    [InlineData("at 4")]
    [InlineData("my grandma is 90")]
    [InlineData("90")]
    [InlineData("call 555-010-0160")]
    public void Numbers_that_are_no_length(string text) => Reading.Mentions(text).Minutes.ShouldBeNull();

    [Theory]
    [InlineData("running 15 late", 15)]
    [InlineData("10 minutes late sorry", 10)]
    [InlineData("voy 10 minutos tarde", 10)]
    public void How_late(string text, int expected) => Reading.Mentions(text).LateMinutes.ShouldBe(expected);

    [Fact]
    public void A_corrected_hour_is_a_time() => Reading.Mentions("make that 2").When.Time.ShouldBe(new LocalTime(14, 0));

    [Fact]
    public void Digits_of_a_telephone_number_are_hidden_from_the_reader_of_dates()
    {
        var seen = "";
        var reader = Reading.With((text, _, _, _) =>
        {
            seen = text;
            return WhenWish.Nothing;
        });

        reader.Read("friday at 3, 555-010-0188", Reading.MomentOf());

        seen.Trim().ShouldBe("friday at 3,");
    }

    [Theory]
    [InlineData(Questions.Time, WhenFocus.Time)]
    [InlineData(Questions.Day, WhenFocus.Day)]
    [InlineData(Questions.Slot, WhenFocus.Slot)]
    public void The_open_question_tells_what_a_bare_number_is(string asking, WhenFocus expected)
    {
        WhenFocus? seen = null;
        var reader = Reading.With((_, _, _, focus) =>
        {
            seen = focus;
            return WhenWish.Nothing;
        });

        reader.Read("10", Reading.MomentOf(asking));

        seen.ShouldBe(expected);
    }

    [Theory]
    [InlineData("firm pressure please", null, Pressure.Firm)]
    [InlineData("go easy on me", null, Pressure.Light)]
    [InlineData("medium", Questions.Pressure, Pressure.Medium)]
    [InlineData("deep", Questions.Pressure, Pressure.Firm)]
    [InlineData("presión suave", null, Pressure.Light)]
    [InlineData("deep tissue but light pressure", null, Pressure.Light)]
    public void Pressure_that_is_liked(string text, string? asking, Pressure expected) => Reading.Mentions(text, asking).Pressure.ShouldBe(expected);

    [Theory]
    [InlineData("deep tissue")]
    [InlineData("i have high blood pressure")]
    public void What_is_no_wish_for_pressure(string text) => Reading.Mentions(text).Pressure.ShouldBeNull();
}
