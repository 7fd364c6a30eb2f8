using System.Diagnostics;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Verbs;
using MassageBot.PostgreSql;
using Npgsql;

namespace MassageBot.Host.Tests.Verbs;

/// <summary>Copies of a clinic's data, made and restored as <c>deployment/README.md</c> says.</summary>
internal static class Copies
{
    /// <summary>A clinic in a new place that is made from a copy of another, which serves on.</summary>
    public static async Task<ClinicHost> RestoredAsync(ClinicHost clinic, string folder)
    {
        if (clinic.ConnectionString is { } source)
        {
            return new ClinicHost(folder).OnPostgreSql(await DumpAndRestoreAsync(source, Path.Combine(folder, "massagebot.dump")));
        }

        var to = Path.Combine(folder, "today");
        (await new BackupVerb().RunAsync(["--to", to, "--data", clinic.Folder], CancellationToken.None)).ShouldBe(0);
        return new ClinicHost(to);
    }

    /// <summary>The connection string of the restored database.</summary>
    public static async Task<string> DumpAndRestoreAsync(string source, string dump)
    {
        await RunAsync("pg_dump", source, "--format=custom", $"--file={dump}");
        var target = await PostgreSqlServer.Shared.NewDatabaseAsync();
        await RunAsync("pg_restore", target, "--exit-on-error", "--no-owner", dump);
        return target;
    }

    private static async Task RunAsync(string program, string database, params string[] arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(database);
        string[] where = [$"--host={server.Host}", $"--port={server.Port}", $"--username={server.Username}", $"--dbname={server.Database}"];
        using var process = Process.Start(new ProcessStartInfo(program, [.. where, .. arguments]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
    }
}
