namespace MassageBot.Scheduling.Storage.PostgreSql;

/// <summary>
/// Writes for this program: one transaction for a group, each piece in its own savepoint, ordered among all programs by a lock that lasts
/// as long as the transaction.
/// </summary>
internal sealed class PostgreSqlWriter(string address) : IGroupRunner
{
    private readonly Guid writer = Guid.NewGuid();
    private PostgreSqlSession? session;
    private long last;

    public void Run(IReadOnlyList<Piece> group)
    {
        var number = ++last;
        try
        {
            Write(group, number);
        }
        catch (Exception fault) when (PostgreSqlFaults.IsLost(fault) && group.Any(piece => piece.IsWanted))
        {
            Drop();
            WriteAgain(group, number);
        }
    }

    public Exception Told(Exception fault) => PostgreSqlFaults.Told(fault);

    public void Dispose() => Drop();

    private void Write(IReadOnlyList<Piece> group, long number)
    {
        try
        {
            session ??= new PostgreSqlSession(address);
            session.Begin(writer);
            WriteBegun(session, group, number);
        }
        catch
        {
            Drop();
            throw;
        }
    }

    // The connection may have been dead for hours, or died while the commit was on its way. Whoever has the lock knows: the transaction of
    // the first attempt is over, and its row is there or it is not.
    private void WriteAgain(IReadOnlyList<Piece> group, long number)
    {
        try
        {
            session = new PostgreSqlSession(address);
            if (session.Begin(writer) == number)
            {
                session.Execute("ROLLBACK");
                session.Flush();
                return;
            }

            WriteBegun(session, group, number);
        }
        catch
        {
            Drop();
            throw;
        }
    }

    private void WriteBegun(PostgreSqlSession session, IReadOnlyList<Piece> group, long number)
    {
        foreach (var piece in group)
        {
            Write(session, piece);
        }

        if (session.HasWritten)
        {
            session.Execute("UPDATE calendar SET revision = revision + 1");
            session.Execute(
                """
                INSERT INTO writers (writer, "group", written) VALUES ($writer, $group, now())
                ON CONFLICT (writer) DO UPDATE SET "group" = excluded."group", written = excluded.written
                """,
                ("$writer", writer),
                ("$group", number));
        }

        session.Execute("COMMIT");
        session.Flush();
    }

    private static void Write(PostgreSqlSession session, Piece piece)
    {
        session.BeginPiece();
        try
        {
            piece.Run(session);
            session.EndPiece();
        }
        catch (Exception own) when (!PostgreSqlFaults.IsLost(own))
        {
            // Undone alone and handed to whoever asked for it; the rest of the group is not theirs to lose.
            piece.Fail(own);
            session.UndoPiece();
        }
    }

    private void Drop()
    {
        session?.Dispose();
        session = null;
    }
}
