using System.Collections.Immutable;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Visits;
using NodaTime;

namespace MassageBot.Core.Tests.Visits;

public sealed class VisitChoiceTests
{
    private static readonly ImmutableArray<Visit> Three =
        [Known.Visit("a", 6, 10), Known.Visit("b", 6, 15, "sports"), Known.Visit("c", 10, 9, name: "Rosa", therapist: "Leo")];

    [Fact]
    public void A_day_with_one_visit_picks_it() => Of(On(10)).ShouldBeOfType<VisitChoice.One>().Visit.Id.ShouldBe("c");

    [Fact]
    public void A_day_with_two_visits_leaves_those_two_open() =>
        Of(On(6)).ShouldBeOfType<VisitChoice.Open>().Visits.Select(visit => visit.Id).ShouldBe(["a", "b"]);

    [Fact]
    public void The_hour_tells_two_visits_of_a_day_apart() =>
        Of(On(6) with { Time = new LocalTime(15, 0) }).ShouldBeOfType<VisitChoice.One>().Visit.Id.ShouldBe("b");

    [Fact]
    public void A_day_without_a_visit_picks_nothing() => Of(On(7)).ShouldBeOfType<VisitChoice.NoSuch>();

    [Fact]
    public void An_hour_that_fits_none_changes_nothing() =>
        Of(On(6) with { Time = new LocalTime(18, 0) }).ShouldBeOfType<VisitChoice.Open>().Visits.Length.ShouldBe(2);

    [Fact]
    public void A_service_picks_its_visit() =>
        Of(null, new VisitHint { Service = new ServiceId("sports") }).ShouldBeOfType<VisitChoice.One>().Visit.Id.ShouldBe("b");

    [Fact]
    public void A_service_that_nobody_booked_picks_nothing() =>
        Of(null, new VisitHint { Service = new ServiceId("prenatal") }).ShouldBeOfType<VisitChoice.NoSuch>();

    [Fact]
    public void A_therapist_picks_the_visit_with_them() =>
        Of(null, new VisitHint { Therapist = "leo" }).ShouldBeOfType<VisitChoice.One>().Visit.Id.ShouldBe("c");

    [Fact]
    public void The_later_one_is_the_last_of_those_that_fit() =>
        Of(On(6), new VisitHint { Order = VisitOrder.Later }).ShouldBeOfType<VisitChoice.One>().Visit.Id.ShouldBe("b");

    [Fact]
    public void Both_are_all_that_fit() =>
        Of(On(6), new VisitHint { Order = VisitOrder.All }).ShouldBeOfType<VisitChoice.All>().Visits.Length.ShouldBe(2);

    [Fact]
    public void The_one_for_somebody_else_is_the_one_known_to_be() =>
        VisitChoice.Of(Three, null, new VisitHint { SomeoneElses = true }, visit => visit.FirstName == "Rosa", DateTimeZone.Utc)
            .ShouldBeOfType<VisitChoice.One>().Visit.Id.ShouldBe("c");

    [Fact]
    public void Lines_say_service_and_name_only_where_they_differ()
    {
        VisitDifferences.Of([Three[0], Known.Visit("d", 12, 9)]).ShouldBe(new VisitDifferences(false, false, false));
        VisitDifferences.Of(Three).ShouldBe(new VisitDifferences(true, true, false));
        VisitDifferences.Of([Three[0], Known.Visit("e", 6, 10, therapist: "Leo")]).ShouldBe(new VisitDifferences(false, false, true));
    }

    private static VisitChoice Of(WhenWish? on, VisitHint? hint = null) => VisitChoice.Of(Three, on, hint, _ => false, DateTimeZone.Utc);

    private static WhenWish On(int day) => new() { Date = new LocalDate(2026, 3, day) };
}
