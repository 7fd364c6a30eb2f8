using Microsoft.Data.Sqlite;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>How much a turn of the booking conversation writes, on the average of all turns in a database.</summary>
/// <param name="PerTurn">Bytes: the activity in inbox and log, the replies, the conversation's state.</param>
internal sealed record TurnBytes(int PerTurn)
{
    /// <summary>Near what a booking's turn writes, for when no booking was measured.</summary>
    public static TurnBytes Usual { get; } = new(4096);

    public static TurnBytes ReadFrom(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        // A message stands in the log once as it was said; while it was open it stood in the inbox too.
        command.CommandText = """
            SELECT (SELECT sum(length(CAST(activity AS BLOB))) FROM log)
                 + (SELECT sum(length(CAST(l.activity AS BLOB))) FROM log l JOIN inbox i ON i.conversation = l.conversation AND i.activity_id = l.activity_id)
                 + (SELECT avg(length(CAST(state AS BLOB))) FROM conversation) * (SELECT count(*) FROM inbox),
                   (SELECT count(*) FROM inbox)
            """;
        using var row = command.ExecuteReader();
        row.Read();
        return new TurnBytes((int)(row.GetDouble(0) / row.GetInt64(1)));
    }
}
