using MassageBot.Core.Content;
using MassageBot.Host.Content;
using MassageBot.Scheduling.Setup;

namespace MassageBot.Host.SchedulingAdapters.Embedded;

/// <summary>Applies the clinic's file to the embedded calendar before the first visitor, and again with each reload.</summary>
internal sealed class CalendarSetupAtStart(ContentSource content, ICalendarSetup calendar, ILogger<CalendarSetupAtStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await calendar.ApplyAsync(ClinicCalendar.From(content.Current.Clinic), cancellationToken);
        content.Reloaded += OnReloaded;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        content.Reloaded -= OnReloaded;
        return Task.CompletedTask;
    }

    private void OnReloaded(ClinicContent reloaded) => _ = ApplyAsync(reloaded);

    private async Task ApplyAsync(ClinicContent reloaded)
    {
        try
        {
            await calendar.ApplyAsync(ClinicCalendar.From(reloaded.Clinic), CancellationToken.None);
        }
        catch (Exception failure)
        {
            // The calendar keeps what it had; the next save or start tries again.
            Log.CalendarKept(log, failure.GetType().Name);
        }
    }
}
