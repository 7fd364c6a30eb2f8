using MassageBot.Scheduling;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// The bot's tables on a PostgreSQL server, in the schema <c>bot</c>. Statements are constants of this program with positional parameters.
/// A server that does not answer is noticed after two seconds and heard of as <see cref="StorageUnavailableException"/>.
/// </summary>
internal sealed class PostgreSqlDatabase : IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource _source;

    public PostgreSqlDatabase(IOptions<StorageOptions> options, ColumnSeal seal, ILogger<PostgreSqlDatabase> log)
        : this(options, seal, (text, host) => PostgreSqlAtStart.Prepare(text, host, seal, log))
    {
    }

    private PostgreSqlDatabase(IOptions<StorageOptions> options, ColumnSeal seal, Action<string, string> prepare)
    {
        Seal = seal;
        var text = options.Value.ConnectionString ?? throw new InvalidOperationException("ConnectionStrings:PostgreSql is missing.");
        prepare(text, Host);
        _source = NpgsqlDataSource.Create(Connections.ForTurns(text));
        Connections.KeepThreads(text);
        ConnectionString = text;
    }

    /// <summary>For a process that serves the calendar alone: of the bot's tables it makes and reads the one of the keys, which both halves share.</summary>
    public static PostgreSqlDatabase WithKeysAlone(IOptions<StorageOptions> options, ILogger<PostgreSqlDatabase> log) =>
        new(options, ColumnSeal.None, (text, _) => PostgreSqlAtStart.PrepareKeys(text, log));

    /// <summary>The name of this process among the hosts: owner of its leases.</summary>
    public string Host { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Seals values of some columns on the way in, and opens them on the way out.</summary>
    public ColumnSeal Seal { get; }

    /// <summary>As it was set. Holds the password: for opening connections only.</summary>
    public string ConnectionString { get; }

    /// <summary>All rows of one statement. For statements that may be repeated: a connection that turns out to be dead is replaced once.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object?[] values, Func<StoredRow, T> read, CancellationToken cancellationToken) =>
        RepeatableAsync(() => QueryOnceAsync(sql, values, read, cancellationToken));

    /// <summary>The same without repeating anything: for writes whose second try would answer something else than the first.</summary>
    public Task<IReadOnlyList<T>> WriteOnceAsync<T>(string sql, object?[] values, Func<StoredRow, T> read, CancellationToken cancellationToken) =>
        GuardedAsync(() => QueryOnceAsync(sql, values, read, cancellationToken));

    /// <summary>Statements in one round trip and one transaction; the rows of the last one. May be repeated, as above.</summary>
    public Task<IReadOnlyList<T>> BatchAsync<T>(
        IReadOnlyList<Statement> statements, Func<StoredRow, T> read, CancellationToken cancellationToken) =>
        RepeatableAsync(() => BatchOnceAsync(statements, read, cancellationToken));

    /// <summary>The first column of the last statement's rows as texts, on the caller's thread: for the start, where nothing can be awaited.</summary>
    public IReadOnlyList<string> ReadTexts(IReadOnlyList<Statement> statements)
    {
        try
        {
            using var batch = Fill(_source.CreateBatch(), statements);
            using var reader = batch.ExecuteReader();
            var texts = new List<string>();
            while (reader.Read())
            {
                texts.Add(reader.GetString(0));
            }

            return texts;
        }
        catch (NpgsqlException failure) when (Outage.IsOutage(failure))
        {
            throw Outage.Of(failure);
        }
    }

    public void Dispose() => _source.Dispose();

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> RepeatableAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (NpgsqlException failure) when (Outage.WasConnectionDead(failure))
        {
            // After a restart of the server every pooled connection is dead; finding that out one by one would fail a turn for each.
            _source.Clear();
            return await GuardedAsync(work).ConfigureAwait(false);
        }
        catch (NpgsqlException failure) when (Outage.IsOutage(failure))
        {
            throw Outage.Of(failure);
        }
    }

    private static async Task<T> GuardedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (NpgsqlException failure) when (Outage.IsOutage(failure))
        {
            throw Outage.Of(failure);
        }
    }

    private async Task<IReadOnlyList<T>> QueryOnceAsync<T>(string sql, object?[] values, Func<StoredRow, T> read, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(sql);
        Parameters.Fill(command.Parameters, values, Seal);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAllAsync(reader, read, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<T>> BatchOnceAsync<T>(
        IReadOnlyList<Statement> statements, Func<StoredRow, T> read, CancellationToken cancellationToken)
    {
        await using var batch = Fill(_source.CreateBatch(), statements);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<T> last;
        do
        {
            last = await ReadAllAsync(reader, read, cancellationToken).ConfigureAwait(false);
        }
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));
        return last;
    }

    private NpgsqlBatch Fill(NpgsqlBatch batch, IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = statement.Sql;
            Parameters.Fill(command.Parameters, statement.Values, Seal);
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private async Task<IReadOnlyList<T>> ReadAllAsync<T>(NpgsqlDataReader reader, Func<StoredRow, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(read(new StoredRow(reader, Seal)));
        }

        return rows;
    }
}

/// <summary>One statement of a batch, values by position.</summary>
internal readonly record struct Statement(string Sql, params object?[] Values);
