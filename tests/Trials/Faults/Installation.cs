using System.Net.Http.Headers;
using System.Text.Json;
using MassageBot.Benchmarks.Hosting;
using MassageBot.PostgreSql;
using MassageBot.Trials.Checker;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Faults;

/// <summary>A clinic's data on one of the two stores, and the hosts that serve it.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string CalendarKey = "the-calendar-of-the-trials";
    public const string MetricsKey = "the-metrics-of-the-trials";
    public const string Secret = "the-secret-of-the-trials";

    private readonly TemporaryFolder _folder;
    private readonly string? _database;
    private readonly List<HostProcess> _hosts = [];

    private readonly TrialReport _report;

    private Installation(StoreKind store, TemporaryFolder folder, TrialReport report, PostgreSqlServer? server, string? database)
    {
        Store = store;
        _report = report;
        _folder = folder;
        Server = server;
        _database = database;
    }

    public StoreKind Store { get; }

    /// <summary>Null on SQLite.</summary>
    public PostgreSqlServer? Server { get; }

    /// <summary>The connection string; null on SQLite.</summary>
    public string? Database => _database;

    public string Folder => _folder.Path;

    public IReadOnlyList<HostProcess> Hosts => _hosts;

    /// <param name="store">Where the hosts keep their data.</param>
    /// <param name="folder">Where the installation is put.</param>
    /// <param name="report">Hears in the end what the hosts have written about failures.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="serverFolder">Where PostgreSQL keeps its data instead.</param>
    public static async Task<Installation> PrepareAsync(
        StoreKind store, string folder, TrialReport report, CancellationToken cancellationToken, string? serverFolder = null)
    {
        await Learnt.BeforeAsync(cancellationToken);
        var own = new TemporaryFolder(folder);
        if (store == StoreKind.Sqlite)
        {
            return new Installation(store, own, report, null, null);
        }

        var server = StartServer(serverFolder);
        return new Installation(store, own, report, server, await server.NewDatabaseAsync(cancellationToken));
    }

    /// <summary>A host that is not started yet. On PostgreSQL each has a folder of its own, so that all they share is in the database.</summary>
    public HostProcess NewHost(HostPlan? plan = null)
    {
        var number = _hosts.Count;
        plan ??= new HostPlan();
        var host = new HostProcess(Path.Combine(_folder.Path, $"host-{number}.log"), [.. Settings(number, plan), .. plan.Settings])
        {
            Environment = plan.Environment,
            Content = plan.Content,
            Program = plan.Program,
        };
        _hosts.Add(host);
        return host;
    }

    /// <summary>All visits that the calendar holds, as its own interface tells them.</summary>
    /// <param name="host">Whose calendar it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="at">The time there; null for the machine's.</param>
    /// <param name="status">Only visits that stand so; null for all.</param>
    public static async Task<IReadOnlyList<CalendarVisit>> VisitsAsync(
        Uri host, CancellationToken cancellationToken, DateTimeOffset? at = null, string? status = null)
    {
        using var http = Loopback.Client(host);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CalendarKey);
        var now = at ?? TimeProvider.System.GetUtcNow();
        var path = $"/scheduling/v1/appointments?from={now.AddDays(-9):yyyy-MM-dd}T00:00:00Z&to={now.AddDays(180):yyyy-MM-dd}T00:00:00Z&limit=100"
            + (status is null ? "" : $"&status={status}");
        List<CalendarVisit> visits = [];
        for (string? next = path; next is not null;)
        {
            using var response = await http.GetAsync(new Uri(next, UriKind.RelativeOrAbsolute), cancellationToken);
            response.EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            visits.AddRange(json.RootElement.GetProperty("appointments").EnumerateArray().Select(Visit));
            next = Next(response);
        }

        return visits;
    }

    /// <summary>Where the calendar's next page is; null after the last.</summary>
    public static string? Next(HttpResponseMessage response)
    {
        var link = response.Headers.TryGetValues("Link", out var links) ? links.First() : null;
        return link is null ? null : link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
            foreach (var (what, times) in HostLog.Troubles(host.Log))
            {
                _report.Remark($"{Path.GetFileNameWithoutExtension(host.Log)} wrote {times} times: {what}");
            }
        }

        Server?.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<string> Settings(int number, HostPlan plan)
    {
        var data = plan.Data ?? Path.Combine(_folder.Path, Store == StoreKind.Sqlite ? "data" : $"data-{number}");
        string[] store = _database is null ? [] : ["--Storage:Provider", "PostgreSql", "--ConnectionStrings:PostgreSql", _database];
        return
        [
            "--Storage:Directory", data,
            "--Storage:ModelDirectory", Learnt.Folder,
            "--Scheduling:ApiKey", CalendarKey,
            "--DirectLine:Secret", Secret,
            "--Metrics:Key", MetricsKey,
            .. plan.WideLimits ? WideLimits.Settings : [],
            .. store,
        ];
    }

    /// <summary>The server takes a temporary folder, and the environment says where those are.</summary>
    private static PostgreSqlServer StartServer(string? folder)
    {
        const string place = "TMPDIR";
        var before = Environment.GetEnvironmentVariable(place);
        Environment.SetEnvironmentVariable(place, folder ?? before);
        try
        {
            return PostgreSqlServer.Start();
        }
        finally
        {
            Environment.SetEnvironmentVariable(place, before);
        }
    }

    private static CalendarVisit Visit(JsonElement appointment) => new(
        appointment.GetProperty("confirmationCode").GetString()!,
        appointment.GetProperty("therapist").GetProperty("id").GetString()!,
        appointment.GetProperty("start").GetDateTimeOffset(),
        appointment.GetProperty("end").GetDateTimeOffset());
}
