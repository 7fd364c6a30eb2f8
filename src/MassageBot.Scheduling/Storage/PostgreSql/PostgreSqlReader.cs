namespace MassageBot.Scheduling.Storage.PostgreSql;

/// <summary>Reads for this program, one statement at a time.</summary>
internal sealed class PostgreSqlReader(string address, ColumnSeal seal, bool knowsEdition) : IGroupRunner
{
    private PostgreSqlSession? session;

    public void Run(IReadOnlyList<Piece> group)
    {
        try
        {
            Read(group);
        }
        catch (Exception fault) when (PostgreSqlFaults.IsLost(fault) && group.Any(piece => piece.IsWanted))
        {
            // The connection may have been dead for hours: once more on a new one.
            Read(group);
        }
    }

    public Exception Told(Exception fault) => PostgreSqlFaults.Told(fault);

    public void Dispose() => Drop();

    private void Read(IReadOnlyList<Piece> group)
    {
        try
        {
            session ??= new PostgreSqlSession(address, seal);
            if (knowsEdition)
            {
                session.ReadEdition();
            }

            foreach (var piece in group)
            {
                piece.Run(session);
            }
        }
        catch (Exception fault) when (PostgreSqlFaults.IsLost(fault))
        {
            Drop();
            throw;
        }
    }

    private void Drop()
    {
        session?.Dispose();
        session = null;
    }
}
