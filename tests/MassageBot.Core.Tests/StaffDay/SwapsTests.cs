using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;

namespace MassageBot.Core.Tests.StaffDay;

public sealed class SwapsTests
{
    [Fact]
    public void A_block_concerns_the_visits_it_touches_and_those_that_have_begun_apart()
    {
        var (begun, ahead, later) = (TheDay.Visit("1", TheDay.Mia, 9, 30), TheDay.Visit("2", TheDay.Mia, 12), TheDay.Visit("3", TheDay.Mia, 16));
        var ended = TheDay.Visit("4", TheDay.Mia, 11) with { State = VisitState.Cancelled };
        var day = TheDay.Day(TheDay.Of(TheDay.Mia, begun, ahead, later, ended), TheDay.Of(TheDay.Ana, TheDay.Visit("5", TheDay.Ana, 12)));

        var affected = Affected.By([day], TheDay.Mia, TheDay.From(10, 0, 16, 0), TheDay.Now);

        affected.Ahead.ShouldBe([ahead]);
        affected.Begun.ShouldBe([begun]);
        Affected.By([day], null, TheDay.From(10, 0, 16, 0), TheDay.Now).Ahead.Select(visit => visit.Id).ShouldBe(["2", "5"]);
        Affected.By([day], TheDay.Leo, TheDay.From(10, 0, 16, 0), TheDay.Now).IsNobody.ShouldBeTrue();
    }

    [Fact]
    public void A_visit_that_reaches_into_a_block_is_called_off_by_its_start()
    {
        var visit = TheDay.Visit("1", TheDay.Mia, 13, 30);

        var affected = Affected.By([TheDay.Day(TheDay.Of(TheDay.Mia, visit))], TheDay.Mia, TheDay.From(14, 0, 16, 0), TheDay.Now);

        Affected.StartsOf(affected.Ahead, TheDay.From(14, 0, 16, 0)).ShouldBe(TheDay.From(13, 30, 16, 0));
    }

    [Fact]
    public void The_same_start_with_somebody_else_is_taken_before_any_other()
    {
        var visit = TheDay.Visit("1", TheDay.Mia, 12);

        var swap = Choose((visit, [TheDay.Offer(TheDay.Ana, 11), TheDay.Offer(TheDay.Leo, 12), TheDay.Offer(TheDay.Mia, 12)])).ShouldHaveSingleItem();

        (swap.To!.Therapist, swap.KeepsItsTime).ShouldBe((TheDay.Leo, true));
    }

    [Fact]
    public void Who_can_keep_the_time_does_even_if_another_would_have_come_near()
    {
        var (early, late) = (TheDay.Visit("1", TheDay.Mia, 12), TheDay.Visit("2", TheDay.Mia, 13));

        var swaps = Choose((early, [TheDay.Offer(TheDay.Ana, 13), TheDay.Offer(TheDay.Ana, 17)]), (late, [TheDay.Offer(TheDay.Ana, 13)]));

        swaps.Select(swap => swap.To!.Start).ShouldBe([TheDay.At(17), TheDay.At(13)]);
    }

    [Fact]
    public void Nobody_is_given_two_visits_at_once_and_who_has_no_place_is_called()
    {
        var swaps = Choose(
            (TheDay.Visit("1", TheDay.Mia, 12), [TheDay.Offer(TheDay.Ana, 12)]),
            (TheDay.Visit("2", TheDay.Mia, 13), [TheDay.Offer(TheDay.Ana, 12, 30)]),
            (TheDay.Visit("3", TheDay.Mia, 15), [TheDay.Offer(TheDay.Mia, 15)]));

        swaps.Select(swap => swap.To?.Id).ShouldBe(["ana-12-0", null, null]);
    }

    [Fact]
    public void The_same_therapist_after_the_block_is_a_place_too() =>
        Choose((TheDay.Visit("1", TheDay.Mia, 15), [TheDay.Offer(TheDay.Mia, 15, 30), TheDay.Offer(TheDay.Mia, 16)])).Single().To!.Start.ShouldBe(TheDay.At(16));

    [Fact]
    public void A_wish_for_a_woman_is_kept_and_so_is_the_gender_of_who_was_asked_for_by_name()
    {
        var visit = TheDay.Visit("1", TheDay.Mia, 12);

        Swaps.Wish(visit, TheDay.Clinic()).ShouldBe(TherapistWish.Anyone);
        Swaps.Wish(visit with { Needs = new VisitNeeds { Gender = Gender.Male } }, TheDay.Clinic()).ShouldBe(new TherapistWish { Gender = Gender.Male, Hard = true });
        Swaps.Wish(visit with { Needs = new VisitNeeds { Named = TheDay.Mia } }, TheDay.Clinic()).ShouldBe(new TherapistWish { Gender = Gender.Female, Hard = true });
    }

    private static IEnumerable<Swap> Choose(params (DayVisit Visit, IReadOnlyList<Offer> Offers)[] wanted) => Swaps.Choose(wanted, new Away(TheDay.Mia, TheDay.From(10, 0, 16, 0)));
}
