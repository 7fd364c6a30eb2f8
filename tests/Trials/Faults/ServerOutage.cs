using System.Diagnostics;
using System.Globalization;
using MassageBot.PostgreSql;

namespace MassageBot.Trials.Faults;

/// <summary>A span in which the database server was away.</summary>
/// <param name="Begin">A <see cref="Stopwatch"/> timestamp.</param>
/// <param name="End">When the server was being brought back.</param>
internal sealed record ServerOutage(long Begin, long End)
{
    /// <summary>Ended as by a power cut, and started again after that time.</summary>
    public static async Task<ServerOutage> StopAsync(PostgreSqlServer server, TimeSpan length, CancellationToken cancellationToken)
    {
        server.StopHard();
        var begin = Stopwatch.GetTimestamp();
        await Task.Delay(length, cancellationToken);
        var end = Stopwatch.GetTimestamp();
        server.Resume();
        return new ServerOutage(begin, end);
    }

    public static bool IsRunning(PostgreSqlServer server)
    {
        var facts = Path.Combine(server.DataFolder, "postmaster.pid");
        return File.Exists(facts) && Directory.Exists($"/proc/{First(facts)}");
    }

    /// <summary>Stopped where it is: connections stay open, nobody answers.</summary>
    public static async Task<ServerOutage> FreezeAsync(PostgreSqlServer server, TimeSpan length, CancellationToken cancellationToken)
    {
        var processes = Signal.Family(First(Path.Combine(server.DataFolder, "postmaster.pid")));
        Signal.Freeze(processes);
        var begin = Stopwatch.GetTimestamp();
        await Task.Delay(length, cancellationToken);
        var end = Stopwatch.GetTimestamp();
        Signal.GoOn(processes);
        return new ServerOutage(begin, end);
    }

    /// <summary>The file of a running server begins with the id of its first process.</summary>
    private static int First(string facts) => int.Parse(File.ReadLines(facts).First(), CultureInfo.InvariantCulture);
}
