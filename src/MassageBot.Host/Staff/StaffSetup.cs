using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Host.Operations;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Staff;

internal static class StaffSetup
{
    /// <summary>Staff in Teams: who they are, and what they are told.</summary>
    public static WebApplicationBuilder AddStaff(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<StaffOptions>().BindConfiguration(StaffOptions.Section);
        builder.Services
            .AddSingleton<IValidateOptions<StaffOptions>, StaffOptionsValidator>()
            .AddSingleton<IStaffDirectory, StaffDirectory>()
            .AddSingleton<IStaffAlerts, StaffAlertBook>()
            .AddSingleton<IDigestFacts, DigestFacts>()
            .AddSingleton<IDueJob, StaffTellings>()
            .AddSingleton<IDueJob, DigestJob>();
        return builder;
    }
}
