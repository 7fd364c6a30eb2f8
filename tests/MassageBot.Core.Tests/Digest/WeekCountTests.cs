using System.Collections.Immutable;
using MassageBot.Core.Booking;
using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Core.Tests.Digest;

public sealed class WeekCountTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 15, 0);

    private static readonly WeekRecord Nothing = new()
    {
        Range = Digested.Week.Range,
        Talks = [],
        Done = [],
        Flags = [],
        HandOffs = [],
        Visits = [],
        Unanswered = [],
        OptOuts = 0,
    };

    [Fact]
    public void Conversations_are_counted_by_channel_and_by_language()
    {
        var week = WeekCount.Of(Nothing with
        {
            Talks = [new TalkCount("webchat", "en", 5, 1), new TalkCount("webchat", "en-US", 2, 0), new TalkCount("sms", "es-MX", 3, 2), new TalkCount("sms", null, 1, 0)],
        });

        week.Conversations.ShouldBe(Digested.Counts(("webchat", 7), ("sms", 4)));
        week.Languages.ShouldBe(Digested.Counts(("en", 7), ("es", 3), ("", 1)));
        (week.Conversed, week.SelfServed).ShouldBe((11, 8));
    }

    [Fact]
    public void A_booking_of_a_time_that_came_free_is_a_booking_too()
    {
        var week = WeekCount.Of(Nothing with { Done = [Booking(), Booking() with { Order = Order with { WaitId = Guid.NewGuid() } }, Cancelling, Waited] });

        (week.Bookings, week.WaitlistFills, week.Cancellations, week.Reschedules).ShouldBe((2, 1, 1, 0));
    }

    [Fact]
    public void What_was_cancelled_or_never_approved_was_no_visit()
    {
        var week = WeekCount.Of(Nothing with
        {
            Visits = [.. new[] { VisitCourse.Booked, VisitCourse.Fulfilled, VisitCourse.NoShow, VisitCourse.Cancelled, VisitCourse.Pending }.Select(Visit)],
        });

        (week.Visits, week.NoShows).ShouldBe((3, 1));
        WeekCount.Of(Nothing with { Visits = null }).Visits.ShouldBeNull();
    }

    [Fact]
    public void Those_whom_nobody_claimed_have_no_wait()
    {
        var week = WeekCount.Of(Nothing with { HandOffs = [Duration.FromMinutes(2), null, Duration.FromMinutes(9)] });

        week.Waits.ShouldBe([Duration.FromMinutes(2), Duration.FromMinutes(9)]);
        (week.NeverClaimed, week.HandOffs).ShouldBe((1, 3));
    }

    [Fact]
    public void A_message_that_two_rules_caught_counts_for_both_and_managers_have_their_own()
    {
        var week = WeekCount.Of(Nothing with
        {
            Flags =
            [
                Flag(AlertKind.RedFlag, "fever", "rash"), Flag(AlertKind.RedFlag, "fever", "fever"), Flag(AlertKind.Boundary),
                Flag(AlertKind.Crisis, "self-harm"), Flag(AlertKind.Misconduct),
            ],
        });

        week.Flags.ShouldBe(Digested.Counts(("fever", 2), ("rash", 1)));
        week.FlagsForManagers.ShouldBe(Digested.Counts(("self-harm", 1), ("Misconduct", 1), ("Boundary", 1)));
    }

    private static BookingOrder Order { get; } = new()
    {
        Service = "swedish",
        Minutes = 60,
        OfferId = "o1",
        Start = Monday,
        FirstName = "Sam",
        Phone = "+15550100170",
        FirstVisit = false,
        Pending = false,
        PolicyVersion = "1",
    };

    private static BookingIntent.Cancel Cancelling { get; } = new() { Id = Guid.NewGuid(), MadeAt = Monday, VisitId = "v1", Reason = "client" };

    private static BookingIntent.ChangeContact Waited { get; } = new() { Id = Guid.NewGuid(), MadeAt = Monday, VisitIds = [], Contact = new ContactChange(null, null) };

    private static BookingIntent.Book Booking() => new() { Id = Guid.NewGuid(), MadeAt = Monday, Order = Order };

    private static CalendarVisit Visit(VisitCourse course) => new()
    {
        Id = course.ToString(),
        Therapist = new TherapistId("mia"),
        Start = Monday,
        End = Monday + Duration.FromHours(1),
        Course = course,
    };

    private static Alert Flag(AlertKind kind, params ImmutableArray<string> rules) => new() { Id = Guid.NewGuid(), Kind = kind, RaisedAt = Monday, RuleIds = rules };
}
