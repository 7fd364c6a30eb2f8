using MassageBot.Host.Operations.Draining;
using MassageBot.Host.Operations.Limits;
using MassageBot.Host.Operations.Logging;
using MassageBot.Host.Operations.Telemetry;

namespace MassageBot.Host.Operations;

internal static class OperationsSetup
{
    private const string DefaultAddress = "http://localhost:3978";
    private static readonly string[] Addresses = ["urls", "http_ports", "https_ports"];

    /// <summary>Background jobs, limits of the server, answers to what goes wrong.</summary>
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddLimits();
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
            .AddDraining()
            .AddReadiness()
            .AddCors()
            .AddHostedService<JobClock>()
            .AddProblemDetails()
            .AddExceptionHandler<Failures>();
        return builder;
    }

    public static void MapOperations(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseDraining();
        app.Use(SecurityHeaders.AddAsync);
        app.UseExceptionHandler();
        app.UseStatusCodePages(static status => ErrorBody.WriteAsync(status.HttpContext));
        // A browser reads a refusal on another site's page only with the headers of CORS.
        app.UseCors();
        app.UseLimits();
        app.MapHealth();
        app.MapMetrics();
    }

    private static bool IsAddressSet(IConfiguration configuration) =>
        Addresses.Any(name => !string.IsNullOrEmpty(configuration[name]))
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
