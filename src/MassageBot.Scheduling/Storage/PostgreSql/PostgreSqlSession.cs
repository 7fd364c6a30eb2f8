using System.Data.Common;
using Npgsql;

namespace MassageBot.Scheduling.Storage.PostgreSql;

/// <summary>
/// One connection, opened at once. Statements that answer nothing and questions whose answer nobody has looked at yet wait and travel with
/// the next answer that is wanted: a booking takes one round trip instead of ten.
/// </summary>
internal sealed class PostgreSqlSession : ISession, IDisposable
{
    // Orders the writers of all programs on this database. An arbitrary number of this calendar's own.
    public const long WritersLock = 0x5C4E_D001;

    private readonly NpgsqlConnection connection;
    private readonly List<Action<DbDataReader>> asked = [];
    private NpgsqlBatch waiting;
    private bool isPieceSent;

    public PostgreSqlSession(string address, ColumnSeal seal)
    {
        Seal = seal;
        connection = new NpgsqlConnection(address);
        waiting = new NpgsqlBatch(connection);
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public ColumnSeal Seal { get; }

    public Edition Edition { get; private set; }

    /// <summary>Whether rows were written since <see cref="Begin"/>.</summary>
    public bool HasWritten { get; private set; }

    public void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        waiting.BatchCommands.Add(PositionalSql.Of(sql).With(values));

    public void Touch() => Execute("UPDATE calendar SET revision = revision + 1");

    public Question<T> Ask<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var question = new Question<T>(Flush, read);
        Execute(sql, values);
        asked.Add(question.Read);
        return question;
    }

    /// <summary>Sends what waits, hears of its faults and takes in what was asked for.</summary>
    public void Flush()
    {
        if (waiting.BatchCommands.Count == 0)
        {
            return;
        }

        using var sent = waiting;
        Action<DbDataReader>[] questions = [.. asked];
        waiting = new NpgsqlBatch(connection);
        asked.Clear();
        isPieceSent = true;
        using var rows = sent.ExecuteReader();
        for (var n = 0; n < questions.Length; n++)
        {
            // Statements without rows are passed by.
            _ = n == 0 || rows.NextResult();
            questions[n](rows);
        }

        rows.Close();
        HasWritten |= rows.RecordsAffected > 0;
    }

    /// <summary>Notes which state the calendar is in.</summary>
    public void ReadEdition() => Edition = Ask("SELECT revision, (SELECT edition FROM clinic) FROM calendar", ReadEdition).Answer[0];

    /// <summary>
    /// Begins a transaction once no other writer's is open. All it reads from then on was committed, and nobody can come between.
    /// </summary>
    /// <returns>The number of the last group that this writer has committed, 0 for none.</returns>
    public long Begin(Guid writer)
    {
        HasWritten = false;
        Execute("BEGIN");
        Ask("SELECT pg_advisory_xact_lock($lock)", static _ => true, ("$lock", WritersLock));
        var found = Ask(
            """
            SELECT revision, (SELECT edition FROM clinic), coalesce((SELECT "group" FROM writers WHERE writer = $writer), 0) FROM calendar
            """,
            static row => (Edition: ReadEdition(row), Group: row.GetInt64(2)),
            ("$writer", writer)).Answer[0];
        Edition = found.Edition;
        return found.Group;
    }

    /// <summary>Undoes the transaction, and forgets what waits for it.</summary>
    public void RollBack()
    {
        waiting.BatchCommands.Clear();
        asked.Clear();
        Execute("ROLLBACK");
        Flush();
    }

    public void BeginPiece()
    {
        isPieceSent = false;
        Execute("SAVEPOINT piece");
    }

    public void EndPiece()
    {
        Execute("RELEASE piece");
        Flush();
    }

    public void UndoPiece()
    {
        waiting.BatchCommands.Clear();
        asked.Clear();
        if (isPieceSent)
        {
            Execute("ROLLBACK TO piece");
            EndPiece();
        }
    }

    public void Dispose()
    {
        waiting.Dispose();
        connection.Dispose();
    }

    private static Edition ReadEdition(DbDataReader row) => new(row.GetInt64(0), row.IsDBNull(1) ? "" : row.GetString(1));
}
