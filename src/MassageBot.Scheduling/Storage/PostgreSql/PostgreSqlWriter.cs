namespace MassageBot.Scheduling.Storage.PostgreSql;

/// <summary>
/// Writes for this program: one transaction for a group, ordered among all programs by a lock that lasts as long as the transaction. A group
/// is first run as one; where a piece of it fails, which is rare, all is undone and run again with a savepoint around each.
/// </summary>
internal sealed class PostgreSqlWriter(string address, ColumnSeal seal) : IGroupRunner
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
            session ??= new PostgreSqlSession(address, seal);
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
            session = new PostgreSqlSession(address, seal);
            if (session.Begin(writer) == number)
            {
                session.RollBack();
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
        if (!IsWrittenAsOne(session, group))
        {
            session.Begin(writer);
            foreach (var piece in group)
            {
                Write(session, piece);
            }
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

    // Savepoints, and hearing of each piece's faults before the next begins, would be a third of a booking's cost.
    private static bool IsWrittenAsOne(PostgreSqlSession session, IReadOnlyList<Piece> group)
    {
        try
        {
            foreach (var piece in group)
            {
                piece.Run(session);
            }

            session.Flush();
            return true;
        }
#pragma warning disable CA1031 // Run again piece by piece, where it is handed to whoever asked for it.
        catch (Exception fault) when (!PostgreSqlFaults.IsLost(fault))
#pragma warning restore CA1031
        {
            session.RollBack();
            return false;
        }
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
