using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Wording;
using MassageBot.Host.Operations;
using MassageBot.Host.SchedulingAdapters;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.SchedulingAdapters;

public sealed class BookingWorkerTests : IDisposable
{
    private const string Held = "I am booking it";

    private readonly RehearsalCalendar _calendar = new();
    private readonly ClinicHost _clinic = new();
    private Guid _last;

    public BookingWorkerTests() => _clinic.With(services => services
        .AddSingleton<IScheduler>(_calendar)
        .AddSingleton<Chance>(() => 0.5));

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_confirmed_booking_comes_back_as_a_turn_of_its_own()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, "BEGIN:VCALENDAR"));
        var visitor = await ConfirmAsync();

        await SettleAsync(visitor);

        (await visitor.TextsAsync())[^1].ShouldBe("Outcome Booked");
        var booked = _clinic.Bot.Outcomes.ShouldHaveSingleItem().ShouldBeOfType<BookingOutcome.Booked>();
        booked.Visit.ShouldBe(RehearsalCalendar.Visit);
        booked.Calendar.ShouldBe("BEGIN:VCALENDAR");
    }

    [Fact]
    public async Task A_quick_calendar_gives_one_message()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        var visitor = await ConfirmAsync();

        await SettleAsync(visitor);
        _clinic.Clock.Advance(TimeSpan.FromSeconds(10));
        await SettleAsync(visitor);

        (await visitor.TextsAsync()).ShouldNotContain(Held);
    }

    [Fact]
    public async Task A_slow_calendar_gives_the_held_reply_first()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        var visitor = await ConfirmAsync();
        _clinic.Clock.Advance(TimeSpan.FromSeconds(2));

        await SettleAsync(visitor);

        (await visitor.TextsAsync()).TakeLast(2).ShouldBe([Held, "Outcome Booked"]);
    }

    [Fact]
    public async Task A_taken_slot_goes_back_to_the_client_and_is_not_tried_again()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.SlotTaken([RehearsalCalendar.Offer]));
        var visitor = await ConfirmAsync();

        await SettleAsync(visitor);
        _clinic.Clock.Advance(TimeSpan.FromHours(1));
        await SettleAsync(visitor);

        _calendar.Keys.Count.ShouldBe(1);
        var taken = _clinic.Bot.Outcomes.ShouldHaveSingleItem().ShouldBeOfType<BookingOutcome.SlotTaken>();
        taken.Alternatives.ShouldBe([RehearsalCalendar.Offer]);
    }

    [Fact]
    public async Task A_refusal_goes_to_staff_and_the_client_hears_so()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.Refused("outside-policy"));
        var visitor = await ConfirmAsync();

        await SettleAsync(visitor);

        _clinic.Bot.Outcomes.ShouldHaveSingleItem().ShouldBeOfType<BookingOutcome.HandedToStaff>();
        var alert = (await _clinic.Get<IAlerts>().OpenAsync(10, CancellationToken.None)).ShouldHaveSingleItem().Alert;
        alert.Kind.ShouldBe(AlertKind.BookByHand);
        alert.Reason.ShouldBe("outside-policy");
        alert.Phone.ShouldBe("+15550100170");
    }

    [Fact]
    public async Task An_unknown_end_is_tried_again_with_the_same_key_and_told_once()
    {
        var visitor = await ConfirmAsync();
        for (var i = 0; i < 5; i++)
        {
            await SettleAsync(visitor);
            _clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        await SettleAsync(visitor);

        _calendar.Keys.Distinct().Count().ShouldBe(1);
        _calendar.Keys.Count.ShouldBe(6);
        _clinic.Bot.Outcomes.Select(outcome => outcome.GetType().Name).ShouldBe(["Delayed", "Booked"]);
    }

    [Fact]
    public async Task A_calendar_that_stays_away_hands_the_booking_to_staff()
    {
        var visitor = await ConfirmAsync();
        for (var hour = 0; hour < 25; hour++)
        {
            await SettleAsync(visitor);
            _clinic.Clock.Advance(TimeSpan.FromHours(1));
        }

        _clinic.Bot.Outcomes.Select(outcome => outcome.GetType().Name).ShouldBe(["Delayed", "HandedToStaff"]);
        var alert = (await _clinic.Get<IAlerts>().OpenAsync(10, CancellationToken.None)).ShouldHaveSingleItem().Alert;
        alert.Reason.ShouldBe("calendar-down");
    }

    [Fact]
    public async Task A_key_that_the_calendar_refuses_is_told_to_staff_once_and_the_booking_waits()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.LockedOut());
        _calendar.Bookings.Enqueue(new BookingAnswer.LockedOut());
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        var visitor = await ConfirmAsync();
        for (var i = 0; i < 3; i++)
        {
            await SettleAsync(visitor);
            _clinic.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        _clinic.Bot.Outcomes.Select(outcome => outcome.GetType().Name).ShouldBe(["Delayed", "Booked"]);
        var alert = (await OpenAlertsAsync()).Where(open => open.Reason == "calendar-locked").ShouldHaveSingleItem();
        (alert.Kind, alert.Phone).ShouldBe((AlertKind.CheckCalendar, null));
    }

    [Fact]
    public async Task F18_a_double_booking_that_was_taken_out_again_is_chosen_anew_and_told_to_staff()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.DoubleBooked([RehearsalCalendar.Offer], Withdrawn: true));
        var visitor = await ConfirmAsync();

        await SettleAsync(visitor);

        _clinic.Bot.Outcomes.ShouldHaveSingleItem().ShouldBeOfType<BookingOutcome.SlotTaken>().Alternatives.ShouldBe([RehearsalCalendar.Offer]);
        (await OpenAlertsAsync()).ShouldHaveSingleItem().Reason.ShouldBe("double-booked-taken-back");
    }

    [Fact]
    public async Task F18_a_double_booking_that_stands_goes_to_staff_and_is_never_told_as_booked()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.DoubleBooked([], Withdrawn: false));
        var visitor = await ConfirmAsync();

        await SettleAsync(visitor);

        _clinic.Bot.Outcomes.ShouldHaveSingleItem().ShouldBeOfType<BookingOutcome.HandedToStaff>();
        var alert = (await OpenAlertsAsync()).ShouldHaveSingleItem();
        (alert.Kind, alert.Reason, alert.Start).ShouldBe((AlertKind.BookByHand, "double-booked", RehearsalCalendar.Visit.Start));
    }

    [Fact]
    public async Task What_is_taken_back_before_it_was_sent_is_never_sent()
    {
        var visitor = await ConfirmAsync();
        await WithdrawAsync(visitor);

        await SettleAsync(visitor);

        _calendar.Keys.ShouldBeEmpty();
        _clinic.Bot.Outcomes.ShouldHaveSingleItem().ShouldBeOfType<BookingOutcome.Withdrawn>();
        (await visitor.TextsAsync()).ShouldNotContain(Held);
    }

    [Fact]
    public async Task What_may_have_reached_the_calendar_is_asked_for_until_its_end_is_known()
    {
        var visitor = await ConfirmAsync();
        await SettleAsync(visitor);
        await WithdrawAsync(visitor);
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));

        await SettleAsync(visitor);

        _calendar.Keys.Count.ShouldBe(2);
        _clinic.Bot.Outcomes.Select(outcome => outcome.GetType().Name).ShouldBe(["Delayed", "Booked"]);
    }

    [Fact]
    public async Task What_staff_have_tried_again_has_a_budget_of_its_own()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.Refused("unclear"));
        var visitor = await ConfirmAsync();
        await SettleAsync(visitor);
        _clinic.Clock.Advance(TimeSpan.FromHours(30));

        await _clinic.Get<IIntents>().DecideAsync(_calendar.Keys.Single(), StaffDecision.Retry, _clinic.Clock.GetUtcNow(), CancellationToken.None);
        await SettleAsync(visitor);
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        _clinic.Clock.Advance(TimeSpan.FromMinutes(5));
        await SettleAsync(visitor);

        _clinic.Bot.Outcomes.Select(outcome => outcome.GetType().Name).ShouldBe(["HandedToStaff", "Booked"]);
        (await OpenAlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_night_finds_what_clients_were_told_and_the_calendar_does_not_hold()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        var visitor = await ConfirmAsync();
        await SettleAsync(visitor);
        for (var hour = 0; hour < 12; hour++)
        {
            _clinic.Clock.Advance(TimeSpan.FromHours(1));
            await SettleAsync(visitor);
        }

        var alert = (await OpenAlertsAsync()).ShouldHaveSingleItem();
        (alert.Kind, alert.Reason, alert.FirstName).ShouldBe((AlertKind.CheckCalendar, "missing-in-calendar", "Sam"));
    }

    [Fact]
    public async Task A_slow_call_keeps_no_other_booking_waiting()
    {
        var slow = new TaskCompletionSource<BookingAnswer>();
        _calendar.Slow = slow.Task;
        var first = await ConfirmAsync();
        var working = _clinic.Get<BookingWorker>().RunDueAsync(_clinic.Clock.GetUtcNow(), CancellationToken.None);
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        var second = await ConfirmAsync();

        var told = await Eventually.SeeAsync(
            async () =>
            {
                _clinic.Get<JobBell>().Ring();
                await _clinic.TurnsAsync(second.Conversation);
                return (await second.TextsAsync()).FirstOrDefault(text => text == "Outcome Booked");
            },
            TimeSpan.FromSeconds(10));

        told.ShouldNotBeNull();
        working.IsCompleted.ShouldBeFalse();
        slow.SetResult(new BookingAnswer.SlotTaken([]));
        await working;
        await _clinic.TurnsAsync(first.Conversation);
        (await first.TextsAsync())[^1].ShouldBe("Outcome SlotTaken");
    }

    [Fact]
    public async Task A_cancellation_comes_back_too()
    {
        _calendar.Cancellations.Enqueue(new CancelAnswer.Cancelled());
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Intents.Add(new BookingIntent.Cancel
            {
                Id = Guid.NewGuid(),
                MadeAt = NodaTime.Instant.FromDateTimeOffset(_clinic.Clock.GetUtcNow()),
                VisitId = "v1",
                Reason = "client",
            });
            return Task.CompletedTask;
        };
        await visitor.SayAsync("cancel it");

        await SettleAsync(visitor);

        _clinic.Bot.Outcomes.ShouldHaveSingleItem().ShouldBeOfType<BookingOutcome.Cancelled>();
    }

    private async Task<IReadOnlyList<Alert>> OpenAlertsAsync() =>
        [.. (await _clinic.Get<IAlerts>().OpenAsync(10, CancellationToken.None)).Select(raised => raised.Alert)];

    /// <summary>The client takes back what was confirmed last.</summary>
    private async Task WithdrawAsync(Visitor visitor)
    {
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Withdrawn.Add(_last);
            return Task.CompletedTask;
        };
        await visitor.SayAsync("never mind");
    }

    private async Task<Visitor> ConfirmAsync()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            var intent = RehearsalCalendar.Wish(_clinic.Clock.GetUtcNow());
            _last = intent.Id;
            effects.Intents.Add(intent);
            effects.Held.Add(new HeldReply(intent.Id, TimeSpan.FromSeconds(2), new Reply { Spoken = Spoken.From("booking.booking-it", Held) }));
            return Task.CompletedTask;
        };
        await visitor.SayAsync("yes");
        return visitor;
    }

    private async Task SettleAsync(Visitor visitor)
    {
        await _clinic.RunDueJobsAsync();
        await _clinic.TurnsAsync(visitor.Conversation);
    }
}
