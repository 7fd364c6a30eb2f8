using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MassageBot.Scheduling.Storage.Sqlite;

/// <summary>The calendar in a file of its own: one writer that commits in groups, any number of readers beside it.</summary>
internal sealed class CalendarFile : ICalendarStore
{
    private const int LargestGroup = 64;
    private readonly string path;
    private readonly ColumnSeal seal;
    private readonly DirectoryLock folder;
    private readonly SqliteWriter writer;
    private readonly Lane writes;
    private readonly ConcurrentBag<SqliteSession> readers = [];
    private volatile bool isClosed;

    /// <exception cref="InvalidOperationException">Another process uses the folder, or its database is from a newer version.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A key that its rows are sealed under is not set.</exception>
    public CalendarFile(string directory, ColumnSeal? seal = null)
    {
        this.seal = seal ?? ColumnSeal.None;
        Directory.CreateDirectory(directory);
        folder = new DirectoryLock(directory);
        path = Path.Combine(directory, "scheduling.db");
        try
        {
            writer = new SqliteWriter(path, this.seal);
            writes = new Lane("scheduling writer", [writer], LargestGroup);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public int SchemaVersion => SqliteMigrations.Scripts.Newest;

    public Task<T> WriteAsync<T>(Func<ISession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return writes.RunAsync(work, Timeout.InfiniteTimeSpan);
    }

    public Task<T> WriteLongAsync<T>(Func<ISession, T> work, CancellationToken cancellationToken) => WriteAsync(work, cancellationToken);

    /// <summary>A read takes about a millisecond and does not leave the caller's thread.</summary>
    public ValueTask<T> ReadAsync<T>(Func<ISession, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return ValueTask.FromResult(Read(read));
        }
        catch (Exception fault) when (SqliteFaults.Told(fault) is { } told && told != fault)
        {
            throw told;
        }
    }

    public ValueTask<Edition> EditionAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new Edition(writer.Commits, null));

    /// <summary>Without this the log of the last writes would hold the deleted text until it is written over.</summary>
    public Task ScrubAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var session = new SqliteSession(path, SqliteOpenMode.ReadWrite);
            session.Number("PRAGMA wal_checkpoint(TRUNCATE)");
        },
        cancellationToken);

    public void Dispose()
    {
        isClosed = true;
        writes.Dispose();
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        folder.Dispose();
    }

    private T Read<T>(Func<ISession, T> read)
    {
        var session = readers.TryTake(out var free) ? free : new SqliteSession(path, SqliteOpenMode.ReadOnly, seal);
        try
        {
            return read(session);
        }
        finally
        {
            Return(session);
        }
    }

    private void Return(SqliteSession session)
    {
        if (isClosed)
        {
            session.Dispose();
            return;
        }

        readers.Add(session);
    }
}
