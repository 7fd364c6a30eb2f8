using MassageBot.Core.Booking;
using MassageBot.Host.Tests.Channels.Sms;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Host.Tests.Notices;

/// <summary>A time that comes free at night is told in the morning to who waits by text.</summary>
public sealed class OffersByNightTests : IAsyncLifetime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly TextingClinic _clinic = new();
    private readonly RehearsalCalendar _calendar = new();

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.With(services => services.AddSingleton<IScheduler>(_calendar));
        _clinic.Host.Bot.OnMessage = (_, effects) =>
        {
            effects.Intents.Add(new BookingIntent.Wait
            {
                Id = Guid.NewGuid(),
                MadeAt = Instant.FromDateTimeOffset(_clinic.Host.Clock.GetUtcNow()),
                Order = new WaitOrder { Service = "swedish", Minutes = 60, FirstVisit = false, FirstName = "Sam", Phone = TextingClinic.Client, NoticeMinutes = 30 },
            });
            return Task.CompletedTask;
        };
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task It_is_not_told_before_nine()
    {
        await GoToAsync(19, 0);
        _calendar.Place = new WaitAnswer.Waiting(0);
        await _clinic.SayAsync("put me on the list");
        await GoToAsync(20, 30);
        _calendar.Place = Offered;

        await GoToAsync(23, 0);
        Offers.ShouldBe(0);

        await GoToAsync(24 + 9, 2);
        Offers.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_there_at_once_answers_the_client_at_any_hour()
    {
        await GoToAsync(22, 0);
        _calendar.Place = Offered;

        await _clinic.SayAsync("put me on the list");
        await _clinic.SettleAsync();

        Offers.ShouldBe(1);
    }

    private static WaitAnswer.Offered Offered => new(RehearsalCalendar.Offer, RehearsalCalendar.Offer.Start);

    private int Offers => _clinic.Host.Bot.Outcomes.OfType<BookingOutcome.WaitOffered>().Count();

    /// <summary>Hours of 1 November by the clinic's clock.</summary>
    private async Task GoToAsync(int hour, int minute)
    {
        var to = new LocalDateTime(2026, 11, 1, 0, minute).PlusHours(hour).InZoneStrictly(Zone).ToDateTimeOffset();
        while (_clinic.Host.Clock.GetUtcNow() < to)
        {
            var left = to - _clinic.Host.Clock.GetUtcNow();
            await _clinic.LaterAsync(left < TimeSpan.FromMinutes(5) ? left : TimeSpan.FromMinutes(5));
        }
    }
}
