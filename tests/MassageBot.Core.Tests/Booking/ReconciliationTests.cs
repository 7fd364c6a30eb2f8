using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.Tests.Booking;

public sealed class ReconciliationTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 3, 14, 0);
    private static readonly Guid Intent = Guid.Parse("11111111-1111-1111-1111-111111111111");

    private static readonly SchedulerCapabilities Careless = SchedulerCapabilities.All with { ConflictEnforced = false };

    [Fact]
    public void A_calendar_that_holds_what_was_told_gives_nothing_to_do() =>
        Find([Told(ToldClient.Booked)], [Visit("v1", Intent)]).ShouldBeEmpty();

    [Fact]
    public void A_visit_that_was_cancelled_since_is_not_missing() =>
        Find([Told(ToldClient.Booked)], [Visit("v1", Intent) with { Course = VisitCourse.Cancelled }]).ShouldBeEmpty();

    [Fact]
    public void A_visit_that_the_calendar_names_anew_is_found_by_its_booking() =>
        Find([Told(ToldClient.Booked)], [Visit("v9", Intent)]).ShouldBeEmpty();

    [Fact]
    public void A_visit_without_the_bots_reference_is_found_by_its_name() =>
        Find([Told(ToldClient.Booked)], [Visit("v1", null)]).ShouldBeEmpty();

    [Fact]
    public void A_booking_that_was_told_and_stands_nowhere_is_missing() =>
        Find([Told(ToldClient.Booked)], [Visit("v2", null)]).ShouldBe([("missing-in-calendar", Intent)]);

    [Fact]
    public void A_booking_that_was_denied_and_stands_is_found() =>
        Find([Told(ToldClient.NotBooked)], [Visit("v1", Intent)]).ShouldBe([("booked-though-denied", Intent)]);

    [Fact]
    public void Two_visits_of_one_booking_are_found_once() =>
        Find([Told(ToldClient.Booked)], [Visit("v1", Intent), Visit("v2", Intent, hours: 3)]).ShouldBe([("booked-twice", Intent)]);

    [Fact]
    public void F18_two_visits_of_one_therapist_at_once_are_found_where_the_calendar_allows_them()
    {
        CalendarVisit[] visits = [Visit("v1", null), Visit("v2", Intent, hours: 0.5), Visit("v3", null, hours: 1)];

        Find([], visits, Careless).ShouldBe([("double-booked", Intent), ("double-booked", Intent)]);
        Find([], visits).ShouldBeEmpty();
    }

    [Fact]
    public void F18_a_long_visit_is_held_against_all_that_begin_within_it()
    {
        CalendarVisit[] visits = [Visit("v1", null) with { End = Nine + Duration.FromHours(4) }, Visit("v2", null, hours: 1), Visit("v3", null, hours: 3)];

        Reconciliation.Compare([], visits, Careless).Select(found => found.Matter).ShouldBe(["v1|v2", "v1|v3"]);
    }

    [Fact]
    public void Visits_of_two_therapists_and_cancelled_ones_are_no_double_booking() =>
        Find([], [Visit("v1", null), Visit("v2", null) with { Therapist = new TherapistId("ben") }, Visit("v3", null) with { Course = VisitCourse.Cancelled }], Careless).ShouldBeEmpty();

    private static IEnumerable<(string, Guid?)> Find(ToldBooking[] told, CalendarVisit[] visits, SchedulerCapabilities? calendar = null) =>
        Reconciliation.Compare(told, visits, calendar ?? SchedulerCapabilities.All).Select(found => (found.Kind, found.IntentId));

    private static ToldBooking Told(ToldClient told) => new(Intent, told, Nine, told == ToldClient.Booked ? "v1" : null);

    private static CalendarVisit Visit(string id, Guid? intent, double hours = 0) => new()
    {
        Id = id,
        IntentId = intent,
        Therapist = new TherapistId("ana"),
        Start = Nine + Duration.FromHours(hours),
        End = Nine + Duration.FromHours(hours + 1),
        Course = VisitCourse.Booked,
    };
}
