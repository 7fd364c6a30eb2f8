using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Core.Tests.StaffDay;

public sealed class GapsTests
{
    private static readonly Duration Half = Duration.FromMinutes(30);

    [Fact]
    public void An_empty_day_is_one_gap_from_now_to_the_end_of_work() =>
        Gaps.Of(TheDay.Of(TheDay.Mia), [], Half, TheDay.Now).ShouldBe([TheDay.From(10, 0, 20, 0)]);

    [Fact]
    public void A_gap_lies_between_what_takes_the_time_turnover_included()
    {
        var day = TheDay.Of(TheDay.Mia, TheDay.Visit("1", TheDay.Mia, 10), TheDay.Visit("2", TheDay.Mia, 13)) with
        {
            Taken = [TheDay.From(10, 0, 11, 15), TheDay.From(13, 0, 14, 15)],
            Blocks = [new DayBlock { Id = "b", Span = TheDay.From(15, 0, 20, 0) }],
        };

        Gaps.Of(day, [], Half, TheDay.At(8)).ShouldBe([TheDay.From(8, 0, 10, 0), TheDay.From(11, 15, 13, 0), TheDay.From(14, 15, 15, 0)]);
    }

    [Fact]
    public void What_is_shorter_than_any_session_is_no_gap()
    {
        var day = TheDay.Of(TheDay.Mia, TheDay.Visit("1", TheDay.Mia, 10), TheDay.Visit("2", TheDay.Mia, 11, 29, 511));

        Gaps.Of(day, [], Half, TheDay.Now).ShouldBeEmpty();
        Gaps.Of(day, [], Duration.FromMinutes(29), TheDay.Now).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_cancelled_or_missed_visit_takes_no_time() =>
        Gaps.Of(TheDay.Of(TheDay.Mia, TheDay.Visit("1", TheDay.Mia, 12) with { State = VisitState.NoShow }), [], Half, TheDay.Now)
            .ShouldBe([TheDay.From(10, 0, 20, 0)]);

    [Fact]
    public void A_closure_of_the_clinic_leaves_none() =>
        Gaps.Of(TheDay.Of(TheDay.Mia), [new DayBlock { Id = "b", Span = TheDay.From(0, 0, 23, 59) }], Half, TheDay.Now).ShouldBeEmpty();

    [Fact]
    public void A_night_without_an_hour_has_a_gap_of_the_time_that_there_is()
    {
        var spring = new LocalDate(2027, 3, 14);
        var day = TheDay.Of(TheDay.Mia) with { Hours = [new Interval(TheDay.At(0, 0, spring), TheDay.At(6, 0, spring))] };

        Gaps.Of(day, [], Half, TheDay.At(0, 0, spring)).ShouldHaveSingleItem().Duration.ShouldBe(Duration.FromHours(5));
    }

    [Fact]
    public void Work_over_midnight_is_one_gap()
    {
        var day = TheDay.Of(TheDay.Mia) with { Hours = [new Interval(TheDay.At(22), TheDay.At(2, 0, TheDay.Date.PlusDays(1)))] };

        Gaps.Of(day, [], Half, TheDay.Now).ShouldHaveSingleItem().Duration.ShouldBe(Duration.FromHours(4));
    }
}
