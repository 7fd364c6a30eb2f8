using System.Net.Http.Headers;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Operations;
using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.SchedulingAdapters.Webhooks;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.Outside;

internal static class OutsideSetup
{
    private const string Calendar = "outside calendar";

    /// <summary>What every adapter of an outside calendar needs beside itself.</summary>
    public static IServiceCollection AddOutsideCalendar<TCalendar, TWebhook>(this IServiceCollection services, Func<SchedulingOptions, Uri> address)
        where TCalendar : class, IOutsideCalendar
        where TWebhook : class, ICalendarWebhook
    {
        services.AddHttpClient(Calendar, (provider, http) => Configure(http, provider.GetRequiredService<IOptions<SchedulingOptions>>().Value, address))
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(3),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddHttpMessageHandler<MeasuredCalendar>();
        return services
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<OutsideCall>(
                provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(Calendar)))
            .AddSingleton<IOutsideCalendar, TCalendar>()
            .AddSingleton<TherapistTurns>()
            .AddSingleton<FreeTimes>()
            .AddSingleton<OutsideBookings>()
            .AddSingleton<OutsideMoves>()
            .AddSingleton<IScheduler, OutsideScheduler>()
            .AddSingleton<IDayBook, OutsideDayBook>()
            .AddSingleton<IReadinessCheck, OutsideCalendarAnswers>()
            .AddSingleton<ICalendarWebhook, TWebhook>();
    }

    private static void Configure(HttpClient http, SchedulingOptions options, Func<SchedulingOptions, Uri> address)
    {
        http.BaseAddress = new Uri(address(options).AbsoluteUri.TrimEnd('/') + "/");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        // Each call has its own deadline.
        http.Timeout = Timeout.InfiniteTimeSpan;
    }
}
