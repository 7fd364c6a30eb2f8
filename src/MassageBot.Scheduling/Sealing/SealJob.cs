using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling.Sealing;

/// <summary>Seals what the calendar keeps in clear or under another key.</summary>
internal sealed class SealJob(
    ICalendarStore store,
    EndpointClock clock,
    IOptions<SchedulingEndpointOptions> options,
    [FromKeyedServices(SchedulingEndpoint.CalendarProgress)] SealProgress progress,
    ILogger<SealJob> log) : ICalendarJob
{
    private readonly SealPass pass = new(new CalendarRows(store), options.Value.Seal, progress, log);

    public Task<int> RunDueAsync(CancellationToken cancellationToken) =>
        clock.IsDown ? Task.FromResult(0) : pass.RunDueAsync(clock.Now.ToDateTimeOffset(), cancellationToken);
}
