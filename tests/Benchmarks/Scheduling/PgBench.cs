using System.Diagnostics;
using System.Globalization;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;
using MassageBot.PostgreSql;
using Npgsql;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>PostgreSQL's own load program with a script: prepared statements, as many clients as the endpoint has callers, every commit flushed.</summary>
internal static class PgBench
{
    private const double MicrosecondsASecond = 1_000_000;

    /// <param name="place">The database.</param>
    /// <param name="script">One transaction; :n is -1 before the first of each client.</param>
    /// <param name="parent">Where its log is put.</param>
    /// <param name="warmUp">Seconds that do not count.</param>
    /// <param name="seconds">How long it counts.</param>
    /// <param name="cancellationToken">Ends it early, without a figure.</param>
    public static async Task<Figure> RunAsync(string place, string script, string parent, int warmUp, int seconds, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder(parent);
        var file = Path.Combine(folder.Path, "booking.sql");
        await File.WriteAllTextAsync(file, script, cancellationToken);
        using var process = Process.Start(Start(place, folder.Path, file, warmUp + seconds)) ?? throw new InvalidOperationException("pgbench did not start.");
        try
        {
            var complaints = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            var said = await complaints;
            return process.ExitCode == 0 ? Sum(folder.Path, warmUp, seconds) : throw new InvalidOperationException($"pgbench: {said}");
        }
        finally
        {
            process.Kill();
        }
    }

    private static ProcessStartInfo Start(string place, string folder, string file, int seconds)
    {
        var address = new NpgsqlConnectionStringBuilder(place);
        string[] load = ["-n", "-M", "prepared", "-c", $"{Suite.Clients[^1]}", "-j", "2", "-T", $"{seconds}", "-D", "n=-1", "-f", file, "-l"];
        string[] server = ["-h", address.Host!, "-p", $"{address.Port}", "-U", address.Username!, address.Database!];
        var start = new ProcessStartInfo(PostgreSqlServer.Program("pgbench"), [.. load, .. server])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PGOPTIONS"] = "-c search_path=scheduling,public";
        return start;
    }

    // A line of its log: client, number, microseconds it took, script, and when it ended, as seconds and microseconds.
    private static Figure Sum(string folder, int warmUp, int seconds)
    {
        var all = Directory.GetFiles(folder, "pgbench_log.*").SelectMany(File.ReadLines).Select(line => line.Split(' '))
            .Select(parts => (Took: Number(parts[2]), Ended: Number(parts[4]) + (Number(parts[5]) / MicrosecondsASecond)))
            .ToList();
        var begin = all.Min(one => one.Ended) + warmUp;
        var counted = all.Where(one => one.Ended >= begin && one.Ended < begin + seconds).Select(one => TimeSpan.FromMicroseconds(one.Took)).Order().ToList();
        return Figure.Of(Suite.Clients[^1], counted, TimeSpan.FromSeconds(seconds), null);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
