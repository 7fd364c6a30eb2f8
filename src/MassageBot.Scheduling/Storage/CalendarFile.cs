using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MassageBot.Scheduling.Storage;

/// <summary>The endpoint's database: one writer that commits in groups, any number of readers beside it.</summary>
internal sealed class CalendarFile : IDisposable
{
    private readonly string path;
    private readonly DirectoryLock folder;
    private readonly GroupCommit writer;
    private readonly ConcurrentBag<SqliteSession> readers = [];
    private bool closed;

    public CalendarFile(string directory)
    {
        Directory.CreateDirectory(directory);
        folder = new DirectoryLock(directory);
        path = Path.Combine(directory, "scheduling.db");
        try
        {
            writer = new GroupCommit(OpenWriter(path));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Runs work in a savepoint of its own and answers once it is on disk. Once accepted it runs to its end, whoever asked for it.
    /// Work that throws is undone alone.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        writer.RunAsync(work, cancellationToken);

    /// <summary>Rises with every commit, before its callers are answered.</summary>
    public long Commits => writer.Commits;

    /// <summary>Reads the last committed state. A read takes about a millisecond and does not leave the caller's thread.</summary>
    public T Read<T>(Func<SqliteSession, T> read)
    {
        var session = readers.TryTake(out var free) ? free : new SqliteSession(path, SqliteOpenMode.ReadOnly);
        try
        {
            return read(session);
        }
        finally
        {
            Return(session);
        }
    }

    public void Dispose()
    {
        closed = true;
        writer.Dispose();
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        folder.Dispose();
    }

    private static SqliteSession OpenWriter(string path)
    {
        var session = new SqliteSession(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            session.Execute("PRAGMA journal_mode = WAL");
            session.Execute("PRAGMA synchronous = FULL");
            Migrations.Apply(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private void Return(SqliteSession session)
    {
        if (closed)
        {
            session.Dispose();
            return;
        }

        readers.Add(session);
    }
}
