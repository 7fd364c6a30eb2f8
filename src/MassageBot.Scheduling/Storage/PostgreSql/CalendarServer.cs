using Npgsql;

namespace MassageBot.Scheduling.Storage.PostgreSql;

/// <summary>The calendar in the schema <c>scheduling</c> of a PostgreSQL database that any number of programs share.</summary>
internal sealed class CalendarServer : ICalendarStore
{
    private const int LargestGroup = 64;
    private const int Readers = 3;

    // A caller is told within two seconds, whatever the server does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.7);
    private static readonly TimeSpan LongPatience = TimeSpan.FromSeconds(30);

    private readonly Lane writes;
    private readonly Lane reads;
    private readonly Lane editions;

    /// <exception cref="InvalidOperationException">The server cannot be reached, lacks what is needed, or its schema is from a newer version.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A key that its rows are sealed under is not set.</exception>
    public CalendarServer(string connectionString, ColumnSeal? seal = null)
    {
        seal ??= ColumnSeal.None;
        PostgreSqlMigrations.Apply(connectionString);
        var address = Address(connectionString);
        using (var session = new PostgreSqlSession(address, seal))
        {
            SealKeys.Begin(session, alone: false);
            session.Flush();
        }

        writes = new Lane("scheduling writer", [new PostgreSqlWriter(address, seal)], LargestGroup);
        reads = new Lane(
            "scheduling reader", [.. Enumerable.Range(0, Readers).Select(_ => new PostgreSqlReader(address, seal, knowsEdition: false))], 1);
        editions = new Lane("scheduling edition", [new PostgreSqlReader(address, seal, knowsEdition: true)], int.MaxValue);
    }

    public int SchemaVersion => PostgreSqlMigrations.Scripts.Newest;

    public Task<T> WriteAsync<T>(Func<ISession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return writes.RunAsync(work, Patience);
    }

    public Task<T> WriteLongAsync<T>(Func<ISession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return writes.RunAsync(work, LongPatience);
    }

    public ValueTask<T> ReadAsync<T>(Func<ISession, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<T>(reads.RunAsync(read, Patience));
    }

    /// <summary>Everybody who asks while one question is under way shares the next.</summary>
    public ValueTask<Edition> EditionAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<Edition>(editions.RunAsync(static session => session.Edition, Patience));
    }

    public void Dispose()
    {
        writes.Dispose();
        reads.Dispose();
        editions.Dispose();
    }

    /// <summary>
    /// How the lanes connect. Each keeps its own connection and drops it when it dies, so no pool. The server ends what a frozen program
    /// leaves open: its transaction would keep the lock from all others.
    /// </summary>
    internal static string Address(string connectionString)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = PostgreSqlMigrations.Schema,
            ApplicationName = "MassageBot calendar",
            Pooling = false,
            Enlist = false,
            IncludeErrorDetail = false,
            Timeout = 2,
            CommandTimeout = 2,
            CancellationTimeout = -1,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
        };
        address.Options = $"{address.Options} -c lock_timeout=1500 -c statement_timeout=2000 -c idle_in_transaction_session_timeout=3000".Trim();
        return address.ConnectionString;
    }
}
