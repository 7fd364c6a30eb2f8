using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>The least that a durable write costs: one SQLite writer, whatever waits in one transaction, flushed to disk before anyone hears of it.</summary>
internal sealed class SharedCommit : IDisposable
{
    private readonly BlockingCollection<TaskCompletionSource> _waiting = [];
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly Thread _writer;

    public SharedCommit(string file, int bytes)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL");
        Execute("PRAGMA synchronous=FULL");
        Execute("PRAGMA wal_autocheckpoint=4000");
        Execute("CREATE TABLE turn (id INTEGER PRIMARY KEY, body BLOB NOT NULL)");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO turn (body) VALUES ($body)";
        _insert.Parameters.AddWithValue("$body", new byte[bytes]);
        _writer = new Thread(Write) { IsBackground = true };
        _writer.Start();
    }

    /// <summary>Completes when one row more is on disk.</summary>
    public Task AddAsync()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add(done);
        return done.Task;
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _writer.Join();
        _waiting.Dispose();
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Write()
    {
        List<TaskCompletionSource> batch = [];
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

    private void Commit(List<TaskCompletionSource> batch)
    {
        try
        {
            Execute("BEGIN IMMEDIATE");
            batch.ForEach(_ => _insert.ExecuteNonQuery());
            Execute("COMMIT");
            batch.ForEach(done => done.SetResult());
        }
        catch (SqliteException failure)
        {
            batch.ForEach(done => done.TrySetException(failure));
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        // Constants of this file.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
