namespace MassageBot.Host.Operations;

internal static class Wrapping
{
    /// <summary>Puts an outer one around the service as it was registered last.</summary>
    public static void Wrap<TService, TOuter>(this IServiceCollection services)
        where TService : class
        where TOuter : class, TService
    {
        if (services.LastOrDefault(known => known.ServiceType == typeof(TService)) is not { } inner)
        {
            return;
        }

        services.Remove(inner);
        services.AddSingleton<TService>(provider => ActivatorUtilities.CreateInstance<TOuter>(provider, Create<TService>(provider, inner)));
    }

    private static TService Create<TService>(IServiceProvider provider, ServiceDescriptor inner)
        where TService : class => (TService)(inner.ImplementationFactory is { } make
            ? make(provider)
            : ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!));
}
