using MassageBot.Core.StaffDay;
using MassageBot.Host.Operations;

namespace MassageBot.Host.Notices;

internal static class NoticesSetup
{
    /// <summary>Texts that nobody asked for: reminders and the like.</summary>
    public static WebApplicationBuilder AddNotices(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<NoticedClients>()
            .AddSingleton<CallOffDesk>()
            .AddSingleton<ICallOff, StaffCallOff>()
            .AddSingleton<NoticeJob>()
            .AddSingleton<IDueJob>(provider => provider.GetRequiredService<NoticeJob>());
        return builder;
    }
}
