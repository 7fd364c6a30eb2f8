using MassageBot.Scheduling;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>The scheduling endpoint on Kestrel and nothing beside it but its own jobs. A process of its own.</summary>
internal static class SchedulingServer
{
    /// <summary>The argument that turns this program into the endpoint; its address and the place of its calendar follow.</summary>
    public const string Mode = "serve-scheduling";

    public const string Key = "the-key-of-the-benchmark";

    public static async Task ServeAsync(string address, string place)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        Add(builder.Services, place);
        builder.Services.AddHostedService<Jobs>();
        var app = builder.Build();
        app.MapSchedulingEndpoint();
        await app.Services.GetRequiredService<ICalendarSetup>().ApplyAsync(MeasuredClinic.Setup, CancellationToken.None);
        await app.RunAsync();
    }

    /// <param name="services">Gets the endpoint.</param>
    /// <param name="place">A folder for SQLite, or a connection string of PostgreSQL.</param>
    public static void Add(IServiceCollection services, string place) => services.AddSchedulingEndpoint(options =>
    {
        options.Directory = place;
        options.ConnectionString = place.Contains("Host=", StringComparison.Ordinal) ? place : null;
        options.Keys = static () => [Key];
    });

    /// <summary>What the front desk's host does once a second.</summary>
    private sealed class Jobs(IEnumerable<ICalendarJob> jobs) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
        }

        private async Task RunAsync(CancellationToken cancellationToken)
        {
            try
            {
                await Task.WhenAll(jobs.Select(job => job.RunDueAsync(cancellationToken)));
            }
            catch (CalendarUnavailableException)
            {
                // A second later it is tried again, as in the host.
            }
        }
    }
}
