using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MassageBot.PostgreSql;

/// <summary>
/// A PostgreSQL server of its own in a temporary folder, reached by TCP on the loopback address only. It starts in about a second and is gone,
/// data and all, when it is disposed. The programs come from the machine (<c>tests/setup.sh</c> installs them).
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private static readonly Lazy<PostgreSqlServer> SharedServer = new(StartShared);

    private readonly string _folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private readonly int _port = FreePort();

    private PostgreSqlServer()
    {
    }

    /// <summary>One server for all tests of a process; each test takes a database of its own. Ends with the process.</summary>
    public static PostgreSqlServer Shared => SharedServer.Value;

    /// <summary>Why no server can be started here; null when one can.</summary>
    public static string? Missing() => Binaries() is null ? "PostgreSQL is not installed: tests/setup.sh does it." : null;

    /// <summary>The path of one of the programs that come with the server.</summary>
    public static string Program(string name) => Path.Combine(Binaries() ?? throw new InvalidOperationException(Missing()), name);

    public int Port => _port;

    /// <summary>The folder with the data, to fill its disk or to look at it.</summary>
    public string DataFolder => Path.Combine(_folder, "data");

    public string LogFile => Path.Combine(_folder, "server.log");

    /// <param name="settings">Lines for postgresql.conf, such as <c>fsync = off</c>.</param>
    public static PostgreSqlServer Start(params string[] settings)
    {
        var server = new PostgreSqlServer();
        try
        {
            server.Initialise(settings);
            server.Resume();
            server.OutliveNobody();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Makes an empty database and returns the connection string to it.</summary>
    public async Task<string> NewDatabaseAsync(CancellationToken cancellationToken = default)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // The name is made here.
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
#pragma warning restore CA2100
        await create.ExecuteNonQueryAsync(cancellationToken);
        return ConnectionString(name);
    }

    public string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}");

    /// <summary>Starts again after <see cref="StopHard"/>, on the same data and port.</summary>
    public void Resume() => Run("pg_ctl", "start", "-w", "-t", "60", "-D", DataFolder, "-l", LogFile);

    /// <summary>Ends it as a power cut would: no connection is told goodbye, and the next start recovers from its log.</summary>
    public void StopHard() => Run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", DataFolder);

    public void Dispose()
    {
        if (File.Exists(Path.Combine(DataFolder, "postmaster.pid")))
        {
            StopHard();
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>These tests prove what is written, not that the disk keeps it.</summary>
    private static PostgreSqlServer StartShared() =>
        Start("fsync = off", "synchronous_commit = off", "full_page_writes = off");

    /// <summary>A process that is killed, as test runners and trials are, disposes of nothing: a watch beside it clears away then.</summary>
    private void OutliveNobody()
    {
        const string watch = """
            while kill -0 "$1" 2>/dev/null; do sleep 1; done
            if [ -f "$2/data/postmaster.pid" ]; then kill -9 -- $(head -1 "$2/data/postmaster.pid") 2>/dev/null; sleep 1; fi
            rm -rf "$2"
            """;
        var id = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        using var watching = Process.Start(new ProcessStartInfo("setsid", ["/bin/sh", "-c", $"exec >/dev/null 2>&1 </dev/null\n{watch}", "sh", id, _folder]));
    }

    private void Initialise(string[] settings)
    {
        if (IsRoot)
        {
            // PostgreSQL refuses to run as root; Debian's package brings a user for it.
            Execute("chown", "postgres", _folder);
        }

        Run("initdb", "-D", DataFolder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        File.AppendAllLines(Path.Combine(DataFolder, "postgresql.conf"), [
            "listen_addresses = '127.0.0.1'",
            string.Create(CultureInfo.InvariantCulture, $"port = {_port}"),
            $"unix_socket_directories = '{_folder}'",
            "max_connections = 300",
            .. settings]);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private void Run(string program, params string[] arguments)
    {
        var path = Program(program);
        if (IsRoot)
        {
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
            return;
        }

        Execute(path, arguments);
    }

    private void Execute(string program, params string[] arguments)
    {
        // Nothing of it is read through a pipe: the server started by pg_ctl would inherit and keep it.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", Path.Combine(_folder, "last-command.log"), program, .. arguments])
        {
            WorkingDirectory = _folder,
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {File.ReadAllText(Path.Combine(_folder, "last-command.log"))}");
        }
    }

    private static string? Binaries()
    {
        const string debian = "/usr/lib/postgresql";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').ToList();
        if (Directory.Exists(debian))
        {
            folders.InsertRange(0, Directory.GetDirectories(debian).OrderDescending().Select(version => Path.Combine(version, "bin")));
        }

        return folders.Find(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
