extern alias host;

using host::MassageBot.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MassageBot.Trials.Week;

/// <summary>
/// The front desk as it is composed in production, in a process of its own, with one thing changed: the time is what the trial says, and the
/// background jobs run when the trial says so. Two doors more serve that.
/// </summary>
internal static class SteeredHost
{
    public const string Verb = "steered-host";

    /// <summary>
    /// Sets the clock to <c>now</c>, and answers 200 when nothing is left to do at that time, with what jobs have failed with; 503 when there is no end to it.
    /// </summary>
    public const string Door = "/trial/steer";

    /// <summary>Ends the process as a signal would.</summary>
    public const string Exit = "/trial/stop";

    /// <summary>The setting with the time at the start.</summary>
    public const string Begin = "Trial:Now";

    public static IReadOnlyList<string> Program => [Path.ChangeExtension(typeof(SteeredHost).Assembly.Location, ".dll"), Verb];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = ContentRoot.Of(arguments) });
        var clock = new HandClock(HandClock.Read(builder.Configuration[Begin]!));
        builder.AddFrontDesk();
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<Settling>();

        var app = builder.Build();
        app.MapFrontDesk();
        app.MapPost(Door, async (string now, Settling settling, CancellationToken stop) =>
        {
            clock.Set(HandClock.Read(now));
            return await settling.SettleAsync(stop) ? Results.Json(settling.Failures()) : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });
        app.MapPost(Exit, static (IHostApplicationLifetime lifetime) => lifetime.StopApplication());
        await app.RunAsync();
        return 0;
    }
}
