using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Blocks;
using MassageBot.Scheduling.Clients;
using MassageBot.Scheduling.Day;
using MassageBot.Scheduling.Feeds;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Hours;
using MassageBot.Scheduling.Http;
using MassageBot.Scheduling.Import;
using MassageBot.Scheduling.Retention;
using MassageBot.Scheduling.Sealing;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Storage.PostgreSql;
using MassageBot.Scheduling.Storage.Sqlite;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using MassageBot.Scheduling.Waitlist;
using MassageBot.Scheduling.Webhooks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling;

/// <summary>The endpoint's two doors.</summary>
public static class SchedulingEndpoint
{
    /// <summary>The key of the service that tells how far the calendar's rows are sealed: a <see cref="SealProgress"/>.</summary>
    public const string CalendarProgress = "calendar";

    /// <summary>
    /// Adds the calendar. It opens its database when the endpoint is mapped; hand it the clinic's file through <see cref="ICalendarSetup"/>.
    /// </summary>
    public static IServiceCollection AddSchedulingEndpoint(this IServiceCollection services, Action<SchedulingEndpointOptions> configure)
    {
        services.AddOptions<SchedulingEndpointOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<SchedulingEndpointOptions>, SchedulingEndpointOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddOpenApi(SchedulingRoutes.Document, SchedulingDocument.Describe);
        services.AddHttpClient(WebhookCall.Client)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(3) })
            .RemoveAllLoggers();
        return services.AddCalendar().AddRoutes();
    }

    /// <summary>Maps /scheduling/v1 and /openapi/scheduling.json.</summary>
    /// <exception cref="InvalidOperationException">
    /// Another process uses the folder, the server cannot be reached or lacks btree_gist, or the database is from a newer version.
    /// </exception>
    public static IEndpointRouteBuilder MapSchedulingEndpoint(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<SchedulingRoutes>().Map(routes);
        SchedulingDocument.Map(routes);
        return routes;
    }

    private static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddSingleton(provider => Store(Options(provider)))
        .AddSingleton(provider => new EndpointClock(provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ICalendarProbe, CalendarProbe>()
        .AddSingleton<CatalogueStore>()
        .AddSingleton<ICalendarSetup>(provider => provider.GetRequiredService<CatalogueStore>())
        .AddSingleton<BusyBook>()
        .AddSingleton<SlotSearch>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<HoldBook>(provider, Options(provider).HoldLifetime))
        .AddSingleton<AppointmentBook>()
        .AddSingleton<VisitChanges>()
        .AddSingleton<VisitCourse>()
        .AddSingleton<ClientErasure>()
        .AddSingleton<ContactChanges>()
        .AddSingleton<StaffNotes>()
        .AddSingleton<Proposals>()
        .AddSingleton<OtherHoursBook>()
        .AddSingleton<BlockBook>()
        .AddSingleton<DayBook>()
        .AddSingleton<WaitlistRounds>()
        .AddSingleton<ICalendarWatch>(provider => provider.GetRequiredService<WaitlistRounds>())
        .AddSingleton<FeedBook>()
        .AddSingleton<WebhookOutbox>()
        .AddSingleton<ICalendarWatch>(provider => provider.GetRequiredService<WebhookOutbox>())
        .AddSingleton<WebhookCall>()
        .AddSingleton<ICalendarJob, WebhookJob>()
        .AddSingleton<CalendarWatches>()
        .AddSingleton<WaitlistBook>()
        .AddSingleton<ICalendarJob, WaitlistJob>()
        .AddSingleton<ICalendarJob, RetentionJob>()
        .AddKeyedSingleton<SealProgress>(CalendarProgress)
        .AddSingleton<ICalendarJob, SealJob>()
        .AddSingleton<Importer>();

    private static IServiceCollection AddRoutes(this IServiceCollection services) => services
        .AddSingleton<ApiKeys>()
        .AddSingleton<Gate>()
        .AddSingleton<Refusals>()
        .AddSingleton<CatalogueRoutes>()
        .AddSingleton<HoldRoutes>()
        .AddSingleton<AppointmentRoutes>()
        .AddSingleton<ChangeRoutes>()
        .AddSingleton<CourseRoutes>()
        .AddSingleton<StaffNoteRoutes>()
        .AddSingleton<ClientRoutes>()
        .AddSingleton<HoursRoutes>()
        .AddSingleton<WaitlistRoutes>()
        .AddSingleton<FeedRoutes>()
        .AddSingleton<ImportRoutes>()
        .AddSingleton<SchedulingRoutes>();

    private static ICalendarStore Store(SchedulingEndpointOptions options) =>
        options.ConnectionString is { } shared ? new CalendarServer(shared, options.Seal) : new CalendarFile(options.Directory, options.Seal);

    private static SchedulingEndpointOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<SchedulingEndpointOptions>>().Value;
}
