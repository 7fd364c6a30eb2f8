using MassageBot.Core.Booking.When;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Core.Tests.StaffDay;

public sealed class SaidByStaffTests
{
    [Theory]
    [InlineData("Anna Bell", "Anna B.")]
    [InlineData("  José   de la Cruz ", "José C.")]
    [InlineData("Sam", "Sam")]
    [InlineData("", "")]
    public void A_name_is_shown_with_an_initial(string name, string expected) => ClientName.Brief(name).ShouldBe(expected);

    [Theory]
    [InlineData("anna", "Anna Bell", true)]
    [InlineData("anna b", "Anna Bell", true)]
    [InlineData("Anna B.", "Anna Bell", true)]
    [InlineData("bell", "Anna Bell", true)]
    [InlineData("perez", "José Pérez", true)]
    [InlineData("ann", "Anna Bell", true)]
    [InlineData("an", "Anna Bell", false)]
    [InlineData("anna c", "Anna Bell", false)]
    [InlineData("b", "Anna Bell", false)]
    [InlineData("", "Anna Bell", false)]
    public void A_name_is_found_by_its_parts(string said, string name, bool expected) => ClientName.Fits(said, name).ShouldBe(expected);

    [Fact]
    public void A_clue_is_a_number_a_code_or_a_name()
    {
        VisitClues.Of("(212) 555-0170").ShouldBe(new VisitClue.Digits("2125550170"));
        VisitClues.Of("0170").ShouldBe(new VisitClue.Digits("0170"));
        VisitClues.Of("k7m2qx").ShouldBe(new VisitClue.Code("K7M2QX"));
        VisitClues.Of("Anna Bell").ShouldBe(new VisitClue.Name("Anna Bell"));
        VisitClues.Of("  ").ShouldBeNull();
    }

    [Fact]
    public void A_clue_fits_the_visit_it_means()
    {
        var visit = TheDay.Visit("1", TheDay.Mia, 12);

        new VisitClue.Digits("0170").Fits(visit).ShouldBeTrue();
        new VisitClue.Digits("2125550170").Fits(visit).ShouldBeTrue();
        new VisitClue.Digits("0171").Fits(visit).ShouldBeFalse();
        new VisitClue.Code(visit.Code.ToLowerInvariant()).Fits(visit).ShouldBeTrue();
    }

    [Fact]
    public void Hours_without_a_day_are_todays() =>
        Read(new WhenWish { TimeFrom = new LocalTime(14, 0), TimeTo = new LocalTime(16, 0) }).ShouldBe(Meant(TheDay.From(14, 0, 16, 0)));

    [Fact]
    public void A_day_without_hours_is_whole_and_today_is_what_is_left_of_it()
    {
        Read(new WhenWish { Date = TheDay.Date.PlusDays(1) })
            .ShouldBe(Meant(new Interval(TheDay.At(0, 0, TheDay.Date.PlusDays(1)), TheDay.At(0, 0, TheDay.Date.PlusDays(2)))));
        Read(WhenWish.Nothing).ShouldBe(Meant(new Interval(TheDay.Now, TheDay.At(0, 0, TheDay.Date.PlusDays(1)))));
    }

    [Fact]
    public void Days_from_one_to_another_are_one_span() =>
        Read(new WhenWish { DateFrom = TheDay.Date.PlusDays(1), DateTo = TheDay.Date.PlusDays(3) })
            .ShouldBe(Meant(new Interval(TheDay.At(0, 0, TheDay.Date.PlusDays(1)), TheDay.At(0, 0, TheDay.Date.PlusDays(4)))));

    [Fact]
    public void An_hour_with_a_length_has_an_end_and_one_without_has_none()
    {
        Read(new WhenWish { Time = new LocalTime(15, 0), Minutes = 90 }).ShouldBe(Meant(TheDay.From(15, 0, 16, 30)));
        Read(new WhenWish { Time = new LocalTime(15, 0) }).ShouldBeOfType<SpanReading.NoEnd>();
        Read(new WhenWish { TimeTo = new LocalTime(15, 0) }).ShouldBe(Meant(TheDay.From(10, 0, 15, 0)));
    }

    [Fact]
    public void What_is_over_or_unclear_is_no_span()
    {
        Read(new WhenWish { TimeFrom = new LocalTime(8, 0), TimeTo = new LocalTime(9, 0) }).ShouldBeOfType<SpanReading.Over>();
        Read(new WhenWish { TimeFrom = new LocalTime(16, 0), TimeTo = new LocalTime(14, 0) }).ShouldBeOfType<SpanReading.Over>();
        Read(new WhenWish { Date = TheDay.Date.PlusDays(-1) }).ShouldBeOfType<SpanReading.Over>();
        Read(new WhenWish { Ask = true, Dates = [TheDay.Date, TheDay.Date.PlusDays(7)] }).ShouldBeOfType<SpanReading.Unclear>();
        Read(new WhenWish { Invalid = true }).ShouldBeOfType<SpanReading.Unclear>();
    }

    [Fact]
    public void The_day_on_which_the_clocks_go_back_has_twenty_five_hours()
    {
        var autumn = new LocalDate(2027, 11, 7);

        var read = SpanReading.Of(new WhenWish { Date = autumn }, TheDay.Now, TheDay.Zone).ShouldBeOfType<SpanReading.Meant>();

        read.Span.Duration.ShouldBe(Duration.FromHours(25));
    }

    [Theory]
    [InlineData("2-4 pm Mia", "mia", "2-4 pm")]
    [InlineData("mia's afternoon", "mia", "afternoon")]
    [InlineData("LEO tomorrow", "leo", "tomorrow")]
    [InlineData("tomorrow", null, "tomorrow")]
    public void Whose_time_it_is_is_told_by_name(string said, string? therapist, string rest)
    {
        var mention = TherapistMention.In(said, TheDay.Clinic());

        (mention.Therapists.SingleOrDefault()?.Id.Value, mention.Rest).ShouldBe((therapist, rest));
    }

    private static SpanReading Read(WhenWish wish) => SpanReading.Of(wish, TheDay.Now, TheDay.Zone);

    private static SpanReading.Meant Meant(Interval span) => new(span);
}
