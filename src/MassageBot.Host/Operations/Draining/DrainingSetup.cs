namespace MassageBot.Host.Operations.Draining;

internal static class DrainingSetup
{
    public static IServiceCollection AddDraining(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<DrainOptions, DrainOptionsValidator>().BindConfiguration(DrainOptions.Section);
        return services
            .AddSingleton<Drain>()
            .AddSingleton<IHostLifetime, DrainingLifetime>();
    }

    public static void UseDraining(this WebApplication app) => app.UseMiddleware<LastConnections>();
}
