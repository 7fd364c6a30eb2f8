namespace MassageBot.Host.Operations;

internal static class HealthSetup
{
    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ReadinessOptions, ReadinessOptionsValidator>().BindConfiguration(ReadinessOptions.Section);
        return services
            .AddSingleton<IReadinessCheck, ContentIsLoaded>()
            .AddSingleton<Readiness>();
    }

    /// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can serve.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", static () => Results.Text("ok")).DisableRateLimiting();
        app.MapGet("/readyz", static (Readiness readiness, CancellationToken stop) => readiness.AnswerAsync(stop)).DisableRateLimiting();
    }
}
