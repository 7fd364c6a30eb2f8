using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Telemetry;

internal static class TelemetrySetup
{
    /// <summary>Counts, times and traces what the process does.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<MetricsOptions, MetricsOptionsValidator>().BindConfiguration(MetricsOptions.Section);
        services.AddOptionsWithValidateOnStart<OpenTelemetryOptions, OpenTelemetryOptionsValidator>().BindConfiguration(OpenTelemetryOptions.Section);
        services
            .AddSingleton<IPostConfigureOptions<OpenTelemetryOptions>, StandardOtlpSettings>()
            .AddHostedService<OtlpExport>()
            .AddSingleton<FrontDeskMeter>()
            .AddSingleton<MeterReadings>()
            .AddSingleton<MetricsDoor>()
            .AddTransient<MeasuredCalendar>()
            .AddHostedService<TelemetryAtStart>();
        return builder;
    }

    /// <summary>Measures the bot's storage and looks whether what waits in it moves; call it after the storage.</summary>
    public static WebApplicationBuilder AddStorageWatch(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddSingleton<StorageGauge>()
            .AddSingleton<IReadinessCheck, StorageIsWritable>()
            .AddSingleton<IReadinessCheck, WorkMoves>();
        services.Wrap<ITurns, MeasuredTurns>();
        services.Wrap<IInbox, MeasuredInbox>();
        services.Wrap<IIntents, MeasuredIntents>();
        services.Wrap<IOutbox, MeasuredOutbox>();
        services.Wrap<IConversations, MeasuredConversations>();
        services.Wrap<IConversationLog, MeasuredLog>();
        return builder;
    }

    public static void MapMetrics(this WebApplication app) =>
        app.MapGet("/metrics", static (HttpContext http, MetricsDoor door, CancellationToken stop) => door.AnswerAsync(http, stop));

    /// <summary>Counting begins with the host, not with the first reader.</summary>
    private sealed class TelemetryAtStart(MeterReadings readings, FrontDeskMeter meter) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            GC.KeepAlive(readings);
            GC.KeepAlive(meter);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
