using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Core.Tests.StaffDay;

public sealed class WaitMatchesTests
{
    [Fact]
    public void Who_waits_gets_the_first_gap_that_is_long_enough()
    {
        var busy = TheDay.Of(TheDay.Mia, TheDay.Visit("1", TheDay.Mia, 11), TheDay.Visit("2", TheDay.Mia, 12, 30, 240));

        var match = Matches(busy, Waiting()).ShouldHaveSingleItem();

        (match.Therapist, match.Gap, match.IsAsAsked).ShouldBe((TheDay.Mia, TheDay.From(16, 30, 20, 0), true));
    }

    [Fact]
    public void Hours_that_were_not_asked_for_are_offered_only_as_such()
    {
        var day = TheDay.Of(TheDay.Mia);

        Matches(day, Waiting() with { Windows = [(new LocalTime(15, 0), new LocalTime(16, 0))] }).Single().IsAsAsked.ShouldBeTrue();
        Matches(day, Waiting() with { Windows = [(new LocalTime(8, 0), new LocalTime(9, 0))] }).Single().IsAsAsked.ShouldBeFalse();
        Matches(day, Waiting() with { First = TheDay.Date.PlusDays(1) }).Single().IsAsAsked.ShouldBeFalse();
        Matches(day, Waiting() with { Days = [IsoDayOfWeek.Friday] }).Single().IsAsAsked.ShouldBeFalse();
    }

    [Fact]
    public void A_therapist_a_gender_and_a_skill_are_not_stretched()
    {
        Matches(TheDay.Of(TheDay.Leo), Waiting() with { Gender = Gender.Female }).ShouldBeEmpty();
        Matches(TheDay.Of(TheDay.Leo), Waiting() with { Therapist = TheDay.Mia }).ShouldBeEmpty();
        Matches(TheDay.Of(TheDay.Ana), Waiting() with { Service = new ServiceId("prenatal") }).ShouldBeEmpty();
        Matches(TheDay.Of(TheDay.Mia), Waiting() with { Service = new ServiceId("prenatal"), Gender = Gender.Female }).ShouldHaveSingleItem();
    }

    [Fact]
    public void Who_has_something_offered_is_left_alone() =>
        Matches(TheDay.Of(TheDay.Mia), Waiting() with { Offered = (TheDay.At(12), TheDay.At(10, 20)) }).ShouldBeEmpty();

    private static IEnumerable<WaitMatch> Matches(TherapistDay day, WaitingVisit waiting) =>
        WaitMatches.Of([waiting], [TheDay.Day(day)], TheDay.Clinic(), TheDay.Now);

    private static WaitingVisit Waiting() => new()
    {
        Id = "w1",
        ClientName = "Sam",
        Phone = "+12125550170",
        Service = new ServiceId("swedish"),
        Minutes = 60,
        Since = TheDay.At(8),
    };
}
