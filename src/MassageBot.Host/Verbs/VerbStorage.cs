using System.ComponentModel.DataAnnotations;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.PostgreSql;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Scheduling;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace MassageBot.Host.Verbs;

/// <summary>The bot's store as a verb opens it beside a host that serves: SQLite without the lock of the folder, PostgreSQL as one more client.</summary>
internal sealed class VerbStorage : IAsyncDisposable
{
    private readonly IDisposable _opened;

    private VerbStorage(IUnclearMessages unclear, IClientRows clients, IDisposable opened)
    {
        Unclear = unclear;
        Clients = clients;
        _opened = opened;
    }

    public IUnclearMessages Unclear { get; }

    public IClientRows Clients { get; }

    public static VerbStorage Open(VerbArguments asked)
    {
        var (options, seal) = (Options(asked), Seal(asked));
        if (options.Provider == StorageProvider.PostgreSql)
        {
            var server = new PostgreSqlDatabase(Microsoft.Extensions.Options.Options.Create(options), seal, NullLogger<PostgreSqlDatabase>.Instance);
            return new VerbStorage(new PostgreSqlUnclearMessages(server), new PostgreSqlClientRecords(server), server);
        }

        var session = OpenFile(Path.Combine(DataFolder(asked, options), "bot", "bot.db"), seal);
        return new VerbStorage(new UnclearBesideTheHost(session), new SqliteClientRows(session), session);
    }

    /// <summary>Settings under <c>Storage</c> as the host would find them.</summary>
    public static StorageOptions Options(VerbArguments asked)
    {
        var settings = Settings(asked);
        var options = settings.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        options.ConnectionString ??= settings.GetConnectionString(StorageOptions.Connection);
        return options;
    }

    /// <summary>The keys of columns as the host would find them.</summary>
    /// <exception cref="VerbRefused">One that is set is none.</exception>
    public static ColumnSeal Seal(VerbArguments asked)
    {
        var options = Settings(asked).GetSection(ColumnKeyOptions.Section).Get<ColumnKeyOptions>() ?? new ColumnKeyOptions();
        var wrong = options.Validate(new ValidationContext(options)).FirstOrDefault();
        return wrong is null ? options.Seal : throw new VerbRefused(wrong.ErrorMessage!);
    }

    private static IConfigurationRoot Settings(VerbArguments asked) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(VerbContent.Root(asked), "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddSecretFiles()
        .Build();

    /// <exception cref="VerbRefused">There is no bot's file in it.</exception>
    public static string DataFolder(VerbArguments asked, StorageOptions options)
    {
        var data = asked.Find("data") is { } given ? Path.GetFullPath(given) : Path.GetFullPath(options.Directory, VerbContent.Root(asked));
        return File.Exists(Path.Combine(data, "bot", "bot.db")) ? data : throw new VerbRefused($"There is no bot/bot.db in {data}; name the folder with --data.");
    }

    public ValueTask DisposeAsync()
    {
        _opened.Dispose();
        return ValueTask.CompletedTask;
    }

    private static SqliteSession OpenFile(string path, ColumnSeal seal)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        var connection = new SqliteConnection(text.ConnectionString);
        connection.Open();
        var session = new SqliteSession(connection, seal);
        session.Execute("PRAGMA busy_timeout=10000");
        session.Execute("PRAGMA secure_delete=ON");
        SqliteMigrations.Apply(session);
        SqliteSealedRows.Check(session);
        return session;
    }

    /// <summary>Single statements, each a transaction of its own: the host's writer waits for none of them longer than a moment.</summary>
    private sealed class UnclearBesideTheHost(SqliteSession session) : IUnclearMessages
    {
        public Task<IReadOnlyList<KeptUnclear>> OpenAsync(int limit, CancellationToken cancellationToken) => Task.FromResult(UnclearRows.Open(session, limit));

        public Task<KeptUnclear?> FindAsync(long id, CancellationToken cancellationToken) => Task.FromResult(UnclearRows.Find(session, id));

        public Task<bool> SettleAsync(long id, ReviewState state, CancellationToken cancellationToken) =>
            Task.FromResult(UnclearRows.Settle(session, id, state));
    }
}
