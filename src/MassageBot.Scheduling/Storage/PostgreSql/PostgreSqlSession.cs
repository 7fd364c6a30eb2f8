using System.Data.Common;
using Npgsql;

namespace MassageBot.Scheduling.Storage.PostgreSql;

/// <summary>
/// One connection, opened at once. Statements that answer nothing wait and travel with the next question: a booking takes four or five
/// round trips instead of fifteen.
/// </summary>
internal sealed class PostgreSqlSession : ISession, IDisposable
{
    // Orders the writers of all programs on this database. An arbitrary number of this calendar's own.
    public const long WritersLock = 0x5C4E_D001;

    private readonly NpgsqlConnection connection;
    private NpgsqlBatch waiting;
    private bool isPieceSent;

    public PostgreSqlSession(string address)
    {
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

    public Edition Edition { get; private set; }

    /// <summary>Whether rows were written since <see cref="Begin"/>.</summary>
    public bool HasWritten { get; private set; }

    public void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        waiting.BatchCommands.Add(PositionalSql.Of(sql).With(values));

    public void Touch() => Execute("UPDATE calendar SET revision = revision + 1");

    public List<T> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        Execute(sql, values);
        return Send(rows =>
        {
            List<T> found = [];
            while (rows.Read())
            {
                found.Add(read(rows));
            }

            return found;
        });
    }

    /// <summary>Sends what waits and hears of its faults.</summary>
    public void Flush() => Send(static _ => true);

    /// <summary>Notes which state the calendar is in.</summary>
    public void ReadEdition()
    {
        Execute("SELECT revision, (SELECT edition FROM clinic) FROM calendar");
        Edition = Send(ReadEdition);
    }

    /// <summary>
    /// Begins a transaction once no other writer's is open. All it reads from then on was committed, and nobody can come between.
    /// </summary>
    /// <returns>The number of the last group that this writer has committed, 0 for none.</returns>
    public long Begin(Guid writer)
    {
        HasWritten = false;
        Execute("BEGIN");
        Execute("SELECT pg_advisory_xact_lock($lock)", ("$lock", WritersLock));
        Execute(
            """
            SELECT revision, (SELECT edition FROM clinic), coalesce((SELECT "group" FROM writers WHERE writer = $writer), 0) FROM calendar
            """,
            ("$writer", writer));
        return Send(rows =>
        {
            rows.NextResult();
            Edition = ReadEdition(rows);
            return rows.GetInt64(2);
        });
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

    private static Edition ReadEdition(DbDataReader rows)
    {
        rows.Read();
        return new Edition(rows.GetInt64(0), rows.IsDBNull(1) ? "" : rows.GetString(1));
    }

    private T Send<T>(Func<NpgsqlDataReader, T> read)
    {
        using var sent = waiting;
        waiting = new NpgsqlBatch(connection);
        isPieceSent = true;
        using var rows = sent.ExecuteReader();
        var answer = read(rows);
        rows.Close();
        HasWritten |= rows.RecordsAffected > 0;
        return answer;
    }
}
