using System.Diagnostics;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;
using MassageBot.PostgreSql;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>An engine to measure on; every calendar in it has a file or a database of its own.</summary>
internal abstract class MeasuredStore : IDisposable
{
    private const string Overlaps =
        """
        SELECT count(*) FROM (SELECT starts, lag(ends) OVER (PARTITION BY resource ORDER BY starts) AS former FROM busy WHERE kind = 'appointment') AS taken
        WHERE former > starts
        """;

    public abstract string Name { get; }

    /// <summary>A new calendar as the endpoint's options name it.</summary>
    public abstract Task<string> NewPlaceAsync(CancellationToken cancellationToken);

    /// <summary>How many appointments there are, and how many resources are taken twice.</summary>
    public async Task<(long Appointments, long Doubled)> CountAsync(string place, CancellationToken cancellationToken) => (
        await NumberAsync(place, "SELECT count(*) FROM appointments", cancellationToken), await NumberAsync(place, Overlaps, cancellationToken));

    /// <summary>The statements of bookings run bare by as many clients at once, on a calendar that has nothing but its schema and its clinic.</summary>
    public abstract Task<Figure> BareBookingsAsync(string place, BookingTemplate template, int seconds, CancellationToken cancellationToken);

    /// <summary>What a search asks of its store, asked bare by as many clients at once of a calendar that is full.</summary>
    public abstract Task<Figure> BareSearchesAsync(string place, Statement statement, int seconds, CancellationToken cancellationToken);

    public abstract void Dispose();

    protected abstract Task<long> NumberAsync(string place, string sql, CancellationToken cancellationToken);
}

internal sealed class SqliteStore(string parent) : MeasuredStore
{
    private readonly TemporaryFolder _folder = new(parent);

    public override string Name => "SQLite";

    public static string File(string place) => Path.Combine(place, "scheduling.db");

    public override Task<string> NewPlaceAsync(CancellationToken cancellationToken) => Task.FromResult(Path.Combine(_folder.Path, Guid.NewGuid().ToString("N")));

    public override async Task<Figure> BareBookingsAsync(string place, BookingTemplate template, int seconds, CancellationToken cancellationToken)
    {
        using var bare = new BareSqlite(place, template);
        return await ClosedLoop.RunAsync(
            Suite.Clients[^1],
            seconds,
            async stint =>
            {
                var since = Stopwatch.GetTimestamp();
                await bare.BookAsync();
                stint.Note(since);
            },
            null,
            cancellationToken);
    }

    public override async Task<Figure> BareSearchesAsync(string place, Statement statement, int seconds, CancellationToken cancellationToken)
    {
        using var readers = new BareSearches.Readers(place, statement);
        return await ClosedLoop.RunAsync(
            Suite.Clients[^1],
            seconds,
            stint =>
            {
                var since = Stopwatch.GetTimestamp();
                readers.Read();
                stint.Note(since);
                return Task.CompletedTask;
            },
            null,
            cancellationToken);
    }

    public override void Dispose() => _folder.Dispose();

    protected override async Task<long> NumberAsync(string place, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File(place), Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // A constant of this file.
        await using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}

/// <summary>A server with the settings it comes with: every commit is flushed before it is answered.</summary>
internal sealed class PostgreSqlStore(string parent) : MeasuredStore
{
    private readonly PostgreSqlServer _server = PostgreSqlServer.Start();

    public override string Name => "PostgreSQL";

    public override Task<string> NewPlaceAsync(CancellationToken cancellationToken) => _server.NewDatabaseAsync(cancellationToken);

    public override Task<Figure> BareBookingsAsync(string place, BookingTemplate template, int seconds, CancellationToken cancellationToken) =>
        PgBench.RunAsync(place, template.Script(), parent, Math.Min(5, seconds), seconds, cancellationToken);

    public override Task<Figure> BareSearchesAsync(string place, Statement statement, int seconds, CancellationToken cancellationToken) =>
        PgBench.RunAsync(place, BareSearches.Script(statement), parent, Math.Min(5, seconds), seconds, cancellationToken);

    public override void Dispose() => _server.Dispose();

    protected override async Task<long> NumberAsync(string place, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(place) { Pooling = false, SearchPath = "scheduling" }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // A constant of this file.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
