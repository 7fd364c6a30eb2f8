using MassageBot.Host.Keys;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.PostgreSql;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.PostgreSql;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Storage;

/// <summary>A store of its own for one test, to be opened by one process after the other or, on PostgreSQL, by several at once.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("store-").FullName;
    private readonly List<Process> _processes = [];
    private readonly string? _connectionString;

    private TestStore(string? connectionString) => _connectionString = connectionString;

    public RehearsalClock Clock { get; } = new(Said.Now);

    public string Folder => _folder;

    public string ConnectionString => _connectionString ?? throw new InvalidOperationException("Not on PostgreSQL.");

    public static async Task<TestStore> NewAsync(string kind) => new(kind == EveryStoreAttribute.PostgreSql ? await PatientDatabaseAsync() : null);

    /// <summary>Where outages are not the matter, a busy machine is given time.</summary>
    public static async Task<string> PatientDatabaseAsync() => await PostgreSqlServer.Shared.NewDatabaseAsync() + ";Timeout=15;Command Timeout=15";

    public static TestStore On(string connectionString) => new(connectionString);

    /// <summary>Opens it as a process that is alive.</summary>
    public Process Open(string? key = null, string? previous = null)
    {
        string[] place = _connectionString is null
            ? [$"--Storage:Directory={_folder}"]
            : [$"--Storage:Directory={_folder}", "--Storage:Provider=PostgreSql", $"--ConnectionStrings:PostgreSql={_connectionString}"];
        string[] settings = [.. place, .. key is null ? [] : new[] { $"--Privacy:ColumnKey={key}" }, .. previous is null ? [] : new[] { $"--Privacy:ColumnKeyPrevious={previous}" }];
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = _folder });
        builder.Logging.ClearProviders();
        builder.AddDataFolders();
        builder.AddKeys();
        builder.AddStorage();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        var process = new Process(builder.Build());
        _processes.Add(process);
        return process;
    }

    /// <summary>Ends all processes.</summary>
    public async Task CloseAsync()
    {
        foreach (var process in _processes)
        {
            await process.StopAsync();
            await process.DisposeAsync();
        }

        _processes.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal sealed class Process(WebApplication app) : IAsyncDisposable
    {
        private readonly List<IHostedService> _running = [];

        public IInbox Inbox => Get<IInbox>();

        public ITurns Turns => Get<ITurns>();

        public IConversationLog Log => Get<IConversationLog>();

        public IIntents Intents => Get<IIntents>();

        public IAlerts Alerts => Get<IAlerts>();

        public IHeldReplies Held => Get<IHeldReplies>();

        public T Get<T>()
            where T : notnull => app.Services.GetRequiredService<T>();

        /// <summary>Starts what the store runs beside the requests, all of it or one kind.</summary>
        public async Task LiveAsync(Func<IHostedService, bool>? which = null)
        {
            foreach (var service in app.Services.GetServices<IHostedService>().Where(one => one is SignsOfLife or OpenEar).Where(which ?? (_ => true)))
            {
                await service.StartAsync(CancellationToken.None);
                _running.Add(service);
            }
        }

        /// <summary>Ends as a process that is told to stop.</summary>
        public async Task StopAsync()
        {
            foreach (var service in _running)
            {
                await service.StopAsync(CancellationToken.None);
            }

            _running.Clear();
        }

        /// <summary>Lets go of files and connections without a word to anybody, as a process that dies.</summary>
        public ValueTask DisposeAsync()
        {
            _running.Clear();
            return app.DisposeAsync();
        }
    }
}
