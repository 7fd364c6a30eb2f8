using MassageBot.Host.SchedulingAdapters.Outside;
using MassageBot.Host.SchedulingAdapters.Webhooks;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.EasyAppointments;

internal static class EasyAppointmentsSetup
{
    /// <summary>The calendar is an installation of Easy!Appointments at <c>Scheduling:Endpoint</c>.</summary>
    public static IServiceCollection AddEasyAppointments(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<EasyAppointmentsOptions, EasyAppointmentsOptionsValidator>().BindConfiguration(EasyAppointmentsOptions.Section);
        return services
            .AddSingleton<IValidateOptions<EasyAppointmentsOptions>, MappingCheck<EasyAppointmentsOptions>>()
            .AddHostedService<MappingWatch<EasyAppointmentsOptions>>()
            .AddSingleton<EasyCustomers>()
            .AddOutsideCalendar<EasyAppointmentsCalendar, EasyAppointmentsWebhook>(static options => options.Endpoint!);
    }
}
