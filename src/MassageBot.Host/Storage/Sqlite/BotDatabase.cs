using System.Collections.Concurrent;
using MassageBot.Scheduling;
using Microsoft.Data.Sqlite;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>The bot's SQLite file under <c>data/bot</c>: one writer with group commit, readers from a pool that see what was committed last.</summary>
internal sealed class BotDatabase : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly DirectoryLock _lock;
    private readonly GroupCommit _writer;
    private readonly string _path;
    private readonly ColumnSeal _seal;

    public BotDatabase(DataFolders folders, ColumnSeal seal)
    {
        _seal = seal;
        _lock = DirectoryLock.Take(folders.Bot);
        _path = Path.Combine(folders.Bot, "bot.db");
        try
        {
            Begin();
            _writer = new GroupCommit(OpenWriter);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) => _writer.RunAsync(work, cancellationToken);

    /// <summary>The same for what is new: refused while much waits already, so that what is under way can be finished.</summary>
    public Task<T> TakeInAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) => _writer.IsCrowded
        ? Task.FromException<T>(new StorageUnavailableException("Too much waits to be written."))
        : _writer.RunAsync(work, cancellationToken);

    /// <summary>Reads on the caller's thread: a local read by index takes microseconds.</summary>
    public T Read<T>(Func<SqliteSession, T> work)
    {
        var session = _readers.TryTake(out var pooled) ? pooled : Open(SqliteOpenMode.ReadWrite, "PRAGMA query_only=ON");
        try
        {
            var result = work(session);
            _readers.Add(session);
            return result;
        }
        catch (SqliteException failure)
        {
            session.Dispose();
            throw SqliteTrouble.Told(failure);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Moves all committed pages into the file and empties the write-ahead log, so that nothing older stands in it.</summary>
    public void Checkpoint()
    {
        using var session = Open(SqliteOpenMode.ReadWrite, "PRAGMA secure_delete=ON");
        session.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public void Dispose()
    {
        _writer.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _lock.Dispose();
    }

    /// <summary>One process has the folder: whatever is claimed at its start was claimed by one that is gone, and need not wait until the claim runs out.</summary>
    private void Begin()
    {
        using var session = OpenWriter();
        SqliteSealedRows.Begin(session);
        session.Execute("UPDATE intent SET claimed_until = 0 WHERE state = 1");
        session.Execute("UPDATE outbox SET claimed_until = 0 WHERE state = 0 AND claimed_until > 0");
    }

    private SqliteSession OpenWriter()
    {
        var session = Open(SqliteOpenMode.ReadWriteCreate, "PRAGMA journal_mode=WAL");
        session.Execute("PRAGMA synchronous=FULL");
        session.Execute("PRAGMA wal_autocheckpoint=4000");
        session.Execute("PRAGMA secure_delete=ON");
        SqliteMigrations.Apply(session);
        return session;
    }

    private SqliteSession Open(SqliteOpenMode mode, string pragma)
    {
        // Pooling by the provider would keep the file open after this object is gone, and with it the folder's lock would lie.
        var text = new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(text.ConnectionString);
        connection.Open();
        var session = new SqliteSession(connection, _seal);
        session.Execute("PRAGMA busy_timeout=5000");
        session.Execute(pragma);
        return session;
    }
}
