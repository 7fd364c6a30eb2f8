using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;

namespace MassageBot.Scheduling.Storage.Sqlite;

/// <summary>The only writer of the file: one transaction for a group, each piece in its own savepoint.</summary>
internal sealed class SqliteWriter : IGroupRunner
{
    private readonly SqliteSession session;
    private long commits;

    public SqliteWriter(string path, ColumnSeal seal)
    {
        session = new SqliteSession(path, SqliteOpenMode.ReadWriteCreate, seal);
        try
        {
            session.Execute("PRAGMA journal_mode = WAL");
            session.Execute("PRAGMA synchronous = FULL");

            // Names and numbers that were deleted are overwritten.
            session.Execute("PRAGMA secure_delete = ON");
            SqliteMigrations.Apply(session);
            SealKeys.Begin(session, alone: true);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public long Commits => Interlocked.Read(ref commits);

    public void Run(IReadOnlyList<Piece> group)
    {
        try
        {
            session.Execute("BEGIN IMMEDIATE");
            foreach (var piece in group)
            {
                Run(piece);
            }

            session.Execute("COMMIT");
            Interlocked.Increment(ref commits);
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public Exception Told(Exception fault) => SqliteFaults.Told(fault);

    public void Dispose() => session.Dispose();

    private void Run(Piece piece)
    {
        session.Execute("SAVEPOINT piece");
        try
        {
            piece.Run(session);
        }
#pragma warning disable CA1031 // Undone alone and handed to whoever asked for it; the rest of the group is not theirs to lose.
        catch (Exception own)
#pragma warning restore CA1031
        {
            piece.Fail(own);
            Undo(own);
        }

        session.Execute("RELEASE piece");
    }

    private void Undo(Exception own)
    {
        try
        {
            session.Execute("ROLLBACK TO piece");
        }
        catch (SqliteException)
        {
            // A full disk or an I/O error has undone the whole group already: that is what happened to all of it.
            ExceptionDispatchInfo.Throw(own);
        }
    }

    private void RollBack()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself after a full disk or an I/O error.
        }
    }
}
