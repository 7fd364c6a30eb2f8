using MassageBot.Core.StaffDay;

namespace MassageBot.Core.Tests.StaffDay;

public sealed class DayPlanTests
{
    [Fact]
    public void Lines_are_visits_blocks_and_gaps_by_time()
    {
        var mia = TheDay.Of(TheDay.Mia, TheDay.Visit("2", TheDay.Mia, 15), TheDay.Visit("1", TheDay.Mia, 11)) with
        {
            Blocks = [new DayBlock { Id = "b", Span = TheDay.From(12, 0, 15, 0) }],
        };

        var plan = DayPlan.Of(TheDay.Day(mia), TheDay.Rules, TheDay.Now).ShouldHaveSingleItem();

        plan.Lines.Select(line => (line.GetType().Name, line.Span)).ShouldBe(
        [
            ("Gap", TheDay.From(10, 0, 11, 0)),
            ("Visit", TheDay.From(11, 0, 12, 0)),
            ("Block", TheDay.From(12, 0, 15, 0)),
            ("Visit", TheDay.From(15, 0, 16, 0)),
            ("Gap", TheDay.From(16, 0, 20, 0)),
        ]);
    }

    [Fact]
    public void Who_neither_works_nor_has_a_visit_is_left_out()
    {
        var off = TheDay.Of(TheDay.Ana) with { Hours = [] };

        DayPlan.Of(TheDay.Day(TheDay.Of(TheDay.Mia), off), TheDay.Rules, TheDay.Now).Select(plan => plan.Name).ShouldBe(["Mia"]);
        DayPlan.Of(TheDay.Day(TheDay.Of(TheDay.Mia), TheDay.Of(TheDay.Leo)), TheDay.Rules, TheDay.Now, TheDay.Leo).Select(plan => plan.Name).ShouldBe(["Leo"]);
        DayPlan.Of(TheDay.Day(), TheDay.Rules, TheDay.Now).ShouldBeEmpty();
    }

    [Fact]
    public void A_visit_is_marked_by_what_is_worth_a_word()
    {
        var ahead = TheDay.Visit("1", TheDay.Mia, 12);
        var first = ahead with { FirstVisit = true, FormIsThere = false, Coming = true };

        Marks(ahead).ShouldBe([VisitMark.Unconfirmed]);
        Marks(first).ShouldBe([VisitMark.FirstVisit, VisitMark.FormMissing]);
        Marks(first with { FormIsThere = null }).ShouldBe([VisitMark.FirstVisit]);
        Marks(ahead with { State = VisitState.Pending }).ShouldBe([VisitMark.Pending]);
        Marks(ahead with { LateMinutes = 15 }).ShouldBe([VisitMark.Late]);
        Marks(ahead with { Coming = true, Proposed = TheDay.At(14) }).ShouldBe([VisitMark.Proposed]);
    }

    [Theory]
    [InlineData(10, 4, false)]
    [InlineData(10, 5, true)]
    [InlineData(10, 59, true)]
    [InlineData(11, 0, false)]
    public void Who_has_not_come_is_looked_for_while_the_visit_lasts(int hour, int minute, bool expected)
    {
        var visit = TheDay.Visit("1", TheDay.Mia, 10) with { Coming = true };

        DayPlan.Marks(visit, TheDay.Rules, TheDay.At(hour, minute)).Contains(VisitMark.NotHereYet).ShouldBe(expected);
        DayPlan.Marks(visit with { State = VisitState.Arrived }, TheDay.Rules, TheDay.At(hour, minute)).ShouldBe([VisitMark.Arrived]);
    }

    [Fact]
    public void Who_said_how_late_is_looked_for_after_that()
    {
        var visit = TheDay.Visit("1", TheDay.Mia, 10) with { LateMinutes = 20 };

        DayPlan.Marks(visit, TheDay.Rules, TheDay.At(10, 24)).ShouldBe([VisitMark.Late]);
        DayPlan.Marks(visit, TheDay.Rules, TheDay.At(10, 25)).ShouldBe([VisitMark.Late, VisitMark.NotHereYet]);
    }

    [Fact]
    public void A_day_in_figures_counts_each_visit_once()
    {
        var couple = TheDay.Visit("1", TheDay.Mia, 12) with { Crew = [TheDay.Mia, TheDay.Ana] };
        var first = TheDay.Visit("2", TheDay.Mia, 14) with { FirstVisit = true, FormIsThere = false, Coming = true };
        var missed = TheDay.Visit("3", TheDay.Ana, 9) with { State = VisitState.NoShow };
        var day = TheDay.Day(TheDay.Of(TheDay.Mia, couple, first), TheDay.Of(TheDay.Ana, couple, missed));

        var summary = DaySummary.Of(day, TheDay.Rules, TheDay.Now);

        (summary.Visits, summary.Unconfirmed, summary.FirstVisits, summary.FormsMissing, summary.NoShows).ShouldBe((2, 1, 1, 1, 1));
        (summary.Gaps, summary.GapMinutes).ShouldBe((5, 120 + 60 + 300 + 120 + 420));
    }

    private static IEnumerable<VisitMark> Marks(DayVisit visit) => DayPlan.Marks(visit, TheDay.Rules, TheDay.Now);
}
