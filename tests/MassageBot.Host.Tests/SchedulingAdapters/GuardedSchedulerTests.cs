using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.Circuit;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Logging.Abstractions;

namespace MassageBot.Host.Tests.SchedulingAdapters;

public sealed class GuardedSchedulerTests
{
    private static readonly BookingOrder Order = RehearsalCalendar.Wish(DateTimeOffset.UnixEpoch).Order;

    private readonly RehearsalClock _clock = new(new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero));
    private readonly RehearsalCalendar _calendar = new();
    private readonly CalendarCircuit _circuit;
    private readonly GuardedScheduler _guarded;

    public GuardedSchedulerTests()
    {
        _circuit = new CalendarCircuit(_clock, NullLogger<CalendarCircuit>.Instance);
        _circuit.Resume();
        _guarded = new GuardedScheduler(_calendar, _circuit);
    }

    [Fact]
    public async Task A_calendar_that_failed_five_times_is_left_alone_and_everybody_hears_so_at_once()
    {
        await BookAsync(20);

        _calendar.Keys.Count.ShouldBe(5);
        (await BookAsync(1)).ShouldBeOfType<BookingAnswer.Unknown>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        (await _guarded.ListAsync(default, CancellationToken.None)).ShouldBeOfType<ListAnswer.Unavailable>();
        _circuit.IsBackAfter.ShouldBeNull();
    }

    [Fact]
    public async Task Its_return_is_noticed_by_the_probe_when_nobody_else_calls()
    {
        await BookAsync(5);
        var probe = new CalendarProbe(_circuit, _guarded);
        await probe.RunDueAsync(_clock.GetUtcNow(), CancellationToken.None);
        _circuit.IsBackAfter.ShouldBeNull();

        _clock.Advance(TimeSpan.FromSeconds(1));
        await probe.RunDueAsync(_clock.GetUtcNow(), CancellationToken.None);

        _circuit.IsBackAfter.ShouldBe(TimeSpan.FromSeconds(1));
        _circuit.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task A_calendar_that_names_its_time_or_refuses_is_there()
    {
        for (var i = 0; i < 10; i++)
        {
            _calendar.Bookings.Enqueue(new BookingAnswer.Unknown(TimeSpan.FromSeconds(5)));
            _calendar.Bookings.Enqueue(new BookingAnswer.Refused("lead-time"));
        }

        await BookAsync(20);

        _calendar.Keys.Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_refused_key_is_not_shown_again_for_minutes()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.LockedOut());

        await BookAsync(3);
        _clock.Advance(TimeSpan.FromMinutes(4));
        await BookAsync(1);

        _calendar.Keys.Count.ShouldBe(1);
    }

    private async Task<BookingAnswer?> BookAsync(int times)
    {
        BookingAnswer? last = null;
        for (var i = 0; i < times; i++)
        {
            last = await _guarded.BookAsync(Guid.NewGuid(), Order, CancellationToken.None);
        }

        return last;
    }
}
