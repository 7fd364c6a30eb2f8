using MassageBot.Host.Operations.Limits;

namespace MassageBot.Host.Operations;

internal static class OperationsSetup
{
    private const string DefaultAddress = "http://localhost:3978";
    private static readonly string[] Addresses = ["urls", "http_ports", "https_ports"];

    /// <summary>Background jobs, limits of the server, answers to what goes wrong.</summary>
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddLimits();
        // Request lines carry the token of a web socket: whatever the settings say of logging in general, they are not written.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        if (!IsAddressSet(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Services.AddOptions<JobsOptions>().BindConfiguration(JobsOptions.Section);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<JobBell>()
            .AddSingleton<DueJobs>()
            .AddSingleton<Readiness>()
            .AddHostedService<JobClock>()
            .AddProblemDetails()
            .AddExceptionHandler<Failures>();
        return builder;
    }

    public static void MapOperations(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(SecurityHeaders.AddAsync);
        app.UseExceptionHandler();
        app.UseStatusCodePages(static status => ErrorBody.WriteAsync(status.HttpContext));
        // A browser reads a refusal on another site's page only with the headers of CORS.
        app.UseCors();
        app.UseLimits();
        app.MapGet("/healthz", static () => Results.Text("ok")).DisableRateLimiting();
        app.MapGet("/readyz", static (Readiness readiness, CancellationToken stop) => readiness.AnswerAsync(stop)).DisableRateLimiting();
    }

    private static bool IsAddressSet(IConfiguration configuration) =>
        Addresses.Any(name => !string.IsNullOrEmpty(configuration[name]))
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
