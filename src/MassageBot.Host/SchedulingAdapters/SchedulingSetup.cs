using System.Net.Http.Headers;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Operations;
using MassageBot.Host.Operations.Sealing;
using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.SchedulingAdapters.CalCom;
using MassageBot.Host.SchedulingAdapters.Circuit;
using MassageBot.Host.SchedulingAdapters.EasyAppointments;
using MassageBot.Host.SchedulingAdapters.Embedded;
using MassageBot.Host.SchedulingAdapters.Http;
using MassageBot.Host.SchedulingAdapters.Webhooks;
using MassageBot.Scheduling;
using MassageBot.Scheduling.InProcess;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters;

internal static class SchedulingSetup
{
    private const string Calendar = "calendar";

    /// <summary>Who keeps the calendar, and the embedded one where this process does.</summary>
    public static WebApplicationBuilder AddCalendar(this WebApplicationBuilder builder, ServedHalf half)
    {
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<SchedulingOptions, SchedulingOptionsValidator>().BindConfiguration(SchedulingOptions.Section);
        services.AddSingleton<SchedulingKeys>();
        if (KeepsCalendar(half, builder.Configuration))
        {
            AddEmbeddedCalendar(services);
            builder.AddSealingCheck(SchedulingEndpoint.CalendarProgress);
        }

        switch (half)
        {
            case ServedHalf.Bot:
                services.AddSingleton<IValidateOptions<SchedulingOptions>, CalendarElsewhere>();
                break;
            case ServedHalf.Scheduling:
                services.AddSingleton<IReadinessCheck, CalendarIsWritable>();
                break;
        }

        return builder;
    }

    /// <summary>Who carries bookings to the calendar: the embedded one, an outside one that speaks the same contract, or one with an adapter of its own.</summary>
    public static WebApplicationBuilder AddBooking(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        AddWayTo(services, ProviderOf(builder.Configuration));
        services
            .AddSingleton<CalendarCircuit>()
            .AddSingleton<ClientData>()
            .AddSingleton<BookingWorker>()
            .AddSingleton<IDueJob>(provider => provider.GetRequiredService<BookingWorker>())
            .AddSingleton<IDueJob, CalendarProbe>()
            .AddSingleton<IDueJob, VisitNews>()
            .AddSingleton<NightlyComparison>()
            .AddSingleton<IDueJob>(provider => provider.GetRequiredService<NightlyComparison>());
        services.Wrap<IScheduler, GuardedScheduler>();
        return builder;
    }

    public static void MapCalendar(this WebApplication app, ServedHalf half)
    {
        if (KeepsCalendar(half, app.Configuration))
        {
            app.MapSchedulingEndpoint();
        }
    }

    private static SchedulingProvider ProviderOf(IConfiguration configuration) =>
        configuration.GetSection(SchedulingOptions.Section).Get<SchedulingOptions>()?.Provider ?? SchedulingProvider.Embedded;

    private static void AddWayTo(IServiceCollection services, SchedulingProvider provider)
    {
        switch (provider)
        {
            case SchedulingProvider.CalCom:
                services.AddCalCom();
                break;
            case SchedulingProvider.EasyAppointments:
                services.AddEasyAppointments();
                break;
            default:
                AddContract(services);
                break;
        }
    }

    private static void AddContract(IServiceCollection services)
    {
        services.AddHttpClient(Calendar, Configure).ConfigurePrimaryHttpMessageHandler(Handler).SetHandlerLifetime(Timeout.InfiniteTimeSpan).RemoveAllLoggers()
            .AddHttpMessageHandler<MeasuredCalendar>();
        services
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<CalendarCall>(
                provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(Calendar)))
            .AddSingleton<IScheduler, SchedulerOverHttp>()
            .AddSingleton<IDayBook, DayBookOverHttp>()
            .AddSingleton<IReadinessCheck, CalendarAnswers>()
            .AddSingleton<ICalendarWebhook, StandardWebhook>();
    }

    private static void AddEmbeddedCalendar(IServiceCollection services)
    {
        services.AddSchedulingEndpoint(static _ => { });
        services.AddSingleton<IConfigureOptions<SchedulingEndpointOptions>, EmbeddedCalendar>();
        services.AddHostedService<CalendarSetupAtStart>();
        services.AddSingleton<IDueJob, CalendarJobs>();
        services.AddSingleton<Operations.Limits.IKnownCallers, KnownCalendarUsers>();
    }

    /// <summary>Whose calendar the bot uses is the bot's matter: the half that is the calendar is one whatever <c>Scheduling:Provider</c> says.</summary>
    private static bool KeepsCalendar(ServedHalf half, IConfiguration configuration) => half switch
    {
        ServedHalf.Bot => false,
        ServedHalf.Scheduling => true,
        _ => ProviderOf(configuration) == SchedulingProvider.Embedded,
    };

    private static void Configure(IServiceProvider provider, HttpClient http)
    {
        var options = provider.GetRequiredService<IOptions<SchedulingOptions>>().Value;
        var address = options.Provider == SchedulingProvider.Embedded ? new Uri("http://scheduling.local/scheduling/") : options.Endpoint!;
        http.BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", provider.GetRequiredService<SchedulingKeys>().Accepted[0]);
        // Each call has its own deadline.
        http.Timeout = Timeout.InfiniteTimeSpan;
    }

    private static HttpMessageHandler Handler(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<SchedulingOptions>>().Value.Provider == SchedulingProvider.Embedded
            ? new InProcessSchedulingHandler(provider)
            : new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(3),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            };
}
