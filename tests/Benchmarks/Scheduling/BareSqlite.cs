using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>The statements of bookings and nothing else: one writer, whatever waits in one transaction, flushed to disk before anyone hears of it.</summary>
internal sealed class BareSqlite : IDisposable
{
    private readonly BlockingCollection<(long Booking, TaskCompletionSource Done)> _waiting = [];
    private readonly BookingTemplate _template;
    private readonly SqliteConnection _connection;
    private readonly List<SqliteCommand> _commands;
    private readonly Thread _writer;
    private long _last = -1;

    /// <param name="place">A calendar with its schema and its clinic, which nobody else has open.</param>
    /// <param name="template">What a booking does.</param>
    public BareSqlite(string place, BookingTemplate template)
    {
        _template = template;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = SqliteStore.File(place), Pooling = false }.ConnectionString);
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL");
        Execute("PRAGMA synchronous=FULL");
        _commands = [.. template.Statements.Select(Prepared)];
        _writer = new Thread(Write) { IsBackground = true };
        _writer.Start();
    }

    /// <summary>Completes when the next booking is on disk.</summary>
    public Task BookAsync()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add((Interlocked.Increment(ref _last), done));
        return done.Task;
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _writer.Join();
        _waiting.Dispose();
        _commands.ForEach(command => command.Dispose());
        _connection.Dispose();
    }

    private SqliteCommand Prepared(Statement statement)
    {
#pragma warning disable CA2100 // The endpoint's own constants.
        var command = new SqliteCommand(statement.Sql, _connection);
#pragma warning restore CA2100
        foreach (var (name, value) in statement.Values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        command.Prepare();
        return command;
    }

    private void Write()
    {
        List<(long Booking, TaskCompletionSource Done)> batch = [];
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (_waiting.TryTake(out var next))
            {
                batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<(long Booking, TaskCompletionSource Done)> batch)
    {
        try
        {
            Execute("BEGIN IMMEDIATE");
            batch.ForEach(one => Book(one.Booking));
            Execute("COMMIT");
            batch.ForEach(one => one.Done.SetResult());
        }
        catch (SqliteException failure)
        {
            batch.ForEach(one => one.Done.TrySetException(failure));
        }
    }

    private void Book(long booking)
    {
        for (var n = 0; n < _commands.Count; n++)
        {
            foreach (var (name, value) in _template.Statements[n].Values)
            {
                _commands[n].Parameters[name].Value = _template.ValueOf(value, booking) ?? DBNull.Value;
            }

            using var rows = _commands[n].ExecuteReader();
            while (rows.Read())
            {
            }
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
