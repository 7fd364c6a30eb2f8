using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters;

/// <summary>A place on the waitlist is looked after for as long as it stands.</summary>
public sealed class WaitTryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 15, 15, 0, TimeSpan.Zero);

    private static readonly Offer Free = new()
    {
        Id = "o",
        Start = Instant.FromDateTimeOffset(Now) + Duration.FromDays(1),
        End = Instant.FromDateTimeOffset(Now) + Duration.FromDays(1),
        Therapist = new TherapistId("ana"),
        TherapistName = "Ana",
    };

    [Fact]
    public void Waiting_is_told_at_first_and_looked_at_again()
    {
        var first = IntentTry.Settle(Claim(), new WaitAnswer.Waiting(0), Now);
        var later = IntentTry.Settle(Claim() with { Attempts = 100 }, new WaitAnswer.Waiting(0), Now);

        first.State.ShouldBe(IntentState.Pending);
        first.NextAt.ShouldBe(Now + TimeSpan.FromSeconds(30));
        first.Outcome.ShouldBeOfType<BookingOutcome.Waiting>();
        later.Outcome.ShouldBeNull();
    }

    [Fact]
    public void The_same_offer_is_the_same_event_however_often_it_is_seen()
    {
        var offered = new WaitAnswer.Offered(Free, Free.Start);

        var (one, two) = (IntentTry.Settle(Claim(), offered, Now).Outcome!, IntentTry.Settle(Claim(), offered, Now).Outcome!);
        var other = IntentTry.Settle(Claim(), offered with { Offer = Free with { Start = Free.End + Duration.FromHours(1) } }, Now).Outcome!;

        OutcomeEvent.Key(one, 0).ShouldBe(OutcomeEvent.Key(two with { IntentId = one.IntentId }, 3));
        OutcomeEvent.Key(other with { IntentId = one.IntentId }, 0).ShouldNotBe(OutcomeEvent.Key(one, 0));
    }

    [Fact]
    public void Each_offer_that_ran_out_is_an_event_of_its_own()
    {
        var once = IntentTry.Settle(Claim() with { Attempts = 100 }, new WaitAnswer.Waiting(1), Now).Outcome!;
        var twice = IntentTry.Settle(Claim() with { Attempts = 200 }, new WaitAnswer.Waiting(2), Now).Outcome!;

        OutcomeEvent.Key(once, 0).ShouldNotBe(OutcomeEvent.Key(twice with { IntentId = once.IntentId }, 0));
    }

    [Fact]
    public void An_entry_that_has_ended_ends_the_wait_without_a_word()
    {
        var ended = IntentTry.Settle(Claim(), new WaitAnswer.Ended(), Now);

        (ended.State, ended.Outcome).ShouldBe((IntentState.Done, null));
    }

    [Fact]
    public void A_calendar_without_a_waitlist_leaves_it_to_staff()
    {
        var refused = IntentTry.Settle(Claim(), new WaitAnswer.Refused("no-waitlist"), Now);

        refused.State.ShouldBe(IntentState.DeadLetter);
        refused.Alert!.Phone.ShouldBe("+15550100170");
    }

    [Fact]
    public void After_the_last_day_nobody_joins_anew()
    {
        var wait = Wait();

        IntentTry.IsOver(wait, new DateTimeOffset(2026, 3, 8, 12, 0, 0, TimeSpan.Zero)).ShouldBeFalse();
        IntentTry.IsOver(wait, new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero)).ShouldBeTrue();
        IntentTry.IsOver(wait with { Order = wait.Order with { Last = null } }, Now.AddDays(50)).ShouldBeFalse();
    }

    [Fact]
    public void What_is_waited_for_comes_back_from_its_row_as_it_was()
    {
        var wait = Wait();

        var read = StoredJson.Read<BookingIntent>(StoredJson.Write(wait)).ShouldBeOfType<BookingIntent.Wait>();

        (read.Order.First, read.Order.Last, read.Order.From).ShouldBe((wait.Order.First, wait.Order.Last, wait.Order.From));
        read.Order.Days.ShouldBe(wait.Order.Days);
    }

    private static ClaimedIntent Claim() => new()
    {
        Intent = Wait(),
        Conversation = "c",
        Attempts = 0,
        DelayTold = false,
        ClaimToken = "t",
    };

    private static BookingIntent.Wait Wait() => new()
    {
        Id = Guid.NewGuid(),
        MadeAt = Instant.FromDateTimeOffset(Now),
        Order = new WaitOrder
        {
            Service = "swedish",
            Minutes = 60,
            FirstVisit = true,
            FirstName = "Sam",
            Phone = "+15550100170",
            First = new LocalDate(2026, 3, 6),
            Last = new LocalDate(2026, 3, 7),
            Days = [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday],
            From = new LocalTime(15, 0),
            NoticeMinutes = 30,
        },
    };
}
