using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.Tests.Booking;

public sealed class VisitStandingTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 3, 14, 0);
    private static readonly VisitStanding Booked = new(Nine, Pending: false, Open: true);

    [Fact]
    public void What_stands_as_it_was_heard_is_no_news() => VisitNewsItem.Of(Booked, Booked).ShouldBeNull();

    [Fact]
    public void A_therapists_word_is_told() => VisitNewsItem.Of(Booked with { Pending = true }, Booked)!.Change.ShouldBe(VisitChange.Confirmed);

    [Fact]
    public void A_visit_that_waits_for_a_word_again_is_no_news() => VisitNewsItem.Of(Booked, Booked with { Pending = true }).ShouldBeNull();

    [Fact]
    public void Another_time_is_told() => VisitNewsItem.Of(Booked, Booked with { Start = Nine + Duration.FromHours(1) })!.Change.ShouldBe(VisitChange.Moved);

    [Fact]
    public void A_cancelled_visit_is_told_once()
    {
        var cancelled = Booked with { Open = false };

        VisitNewsItem.Of(Booked, cancelled)!.Change.ShouldBe(VisitChange.Cancelled);
        VisitNewsItem.Of(cancelled, cancelled with { Start = Nine + Duration.FromHours(1) }).ShouldBeNull();
    }

    [Fact]
    public void A_visit_that_is_gone_is_told_as_cancelled_with_the_time_it_had() =>
        VisitNewsItem.Of(Booked, null).ShouldBe(new VisitNewsItem(VisitChange.Cancelled, Booked with { Open = false }));

    [Fact]
    public void A_visit_that_is_taken_up_again_is_told() => VisitNewsItem.Of(Booked with { Open = false }, Booked)!.Change.ShouldBe(VisitChange.Confirmed);
}
