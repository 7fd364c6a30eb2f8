using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Wording;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.SchedulingAdapters;

public sealed class BookingWorkerTests : IDisposable
{
    private const string Held = "I am booking it";

    private readonly RehearsalCalendar _calendar = new();
    private readonly ClinicHost _clinic = new();

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

    private async Task<Visitor> ConfirmAsync()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            var intent = RehearsalCalendar.Wish(_clinic.Clock.GetUtcNow());
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
