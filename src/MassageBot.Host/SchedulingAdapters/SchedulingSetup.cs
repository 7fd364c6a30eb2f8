using System.Net.Http.Headers;
using MassageBot.Core.Booking;
using MassageBot.Host.Operations;
using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.SchedulingAdapters.Circuit;
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

    /// <summary>The calendar: the embedded endpoint, or an outside one that speaks the same contract.</summary>
    public static WebApplicationBuilder AddScheduling(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<SchedulingOptions, SchedulingOptionsValidator>().BindConfiguration(SchedulingOptions.Section);
        services.AddSingleton<SchedulingKeys>();
        if (IsEmbedded(builder.Configuration))
        {
            services.AddSchedulingEndpoint(static _ => { });
            services.AddSingleton<IConfigureOptions<SchedulingEndpointOptions>, EmbeddedCalendar>();
            services.AddHostedService<CalendarSetupAtStart>();
            services.AddSingleton<IDueJob, CalendarJobs>();
        }

        services.AddHttpClient(Calendar, Configure).ConfigurePrimaryHttpMessageHandler(Handler).SetHandlerLifetime(Timeout.InfiniteTimeSpan).RemoveAllLoggers()
            .AddHttpMessageHandler<MeasuredCalendar>();
        services
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<CalendarCall>(
                provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(Calendar)))
            .AddSingleton<IScheduler, SchedulerOverHttp>()
            .AddSingleton<IReadinessCheck, CalendarAnswers>()
            .AddSingleton<CalendarCircuit>()
            .AddSingleton<ICalendarWebhook, StandardWebhook>()
            .AddSingleton<BookingWorker>()
            .AddSingleton<IDueJob>(provider => provider.GetRequiredService<BookingWorker>())
            .AddSingleton<IDueJob, CalendarProbe>()
            .AddSingleton<IDueJob, VisitNews>()
            .AddSingleton<NightlyComparison>()
            .AddSingleton<IDueJob>(provider => provider.GetRequiredService<NightlyComparison>())
            .AddSingleton<Operations.Limits.IKnownCallers, KnownCalendarUsers>();
        services.Wrap<IScheduler, GuardedScheduler>();
        return builder;
    }

    public static void MapScheduling(this WebApplication app)
    {
        app.MapCalendarWebhook();
        if (app.Services.GetRequiredService<IOptions<SchedulingOptions>>().Value.Provider == SchedulingProvider.Embedded)
        {
            app.MapSchedulingEndpoint();
        }
    }

    private static bool IsEmbedded(IConfiguration configuration) =>
        configuration.GetSection(SchedulingOptions.Section).Get<SchedulingOptions>()?.Provider is null or SchedulingProvider.Embedded;

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
