using MassageBot.Host.Operations.Logging;
using MassageBot.Host.Operations.Telemetry;

namespace MassageBot.Host.Operations;

internal static class OperationsSetup
{
    private const string DefaultAddress = "http://localhost:3978";
    private static readonly string[] Addresses = ["urls", "http_ports", "https_ports"];

    private const long LargestRequest = 1024 * 1024;

    /// <summary>Background jobs, limits of the server, answers to what goes wrong.</summary>
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.AddPlainLogging();
        if (!IsAddressSet(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Services.AddOptions<JobsOptions>().BindConfiguration(JobsOptions.Section);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Chance>(Random.Shared.NextDouble)
            .AddSingleton<JobBell>()
            .AddSingleton<DueJobs>()
            .AddReadiness()
            .AddHostedService<JobClock>()
            .AddProblemDetails()
            .AddExceptionHandler<Failures>();
        return builder;
    }

    public static void MapOperations(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.Use(SecurityHeaders.AddAsync);
        app.MapHealth();
        app.MapMetrics();
    }

    private static bool IsAddressSet(IConfiguration configuration) =>
        Addresses.Any(name => !string.IsNullOrEmpty(configuration[name]))
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
