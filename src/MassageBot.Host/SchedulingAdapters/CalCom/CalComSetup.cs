using MassageBot.Host.SchedulingAdapters.Outside;
using MassageBot.Host.SchedulingAdapters.Webhooks;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.CalCom;

internal static class CalComSetup
{
    private static readonly Uri Cloud = new("https://api.cal.com");

    /// <summary>The calendar is Cal.com's, in its cloud unless <c>Scheduling:Endpoint</c> names another place.</summary>
    public static IServiceCollection AddCalCom(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<CalComOptions>().BindConfiguration(CalComOptions.Section);
        return services
            .AddSingleton<IValidateOptions<CalComOptions>, MappingCheck<CalComOptions>>()
            .AddHostedService<MappingWatch<CalComOptions>>()
            .AddOutsideCalendar<CalComCalendar, CalComWebhook>(static options => options.Endpoint ?? Cloud);
    }
}
