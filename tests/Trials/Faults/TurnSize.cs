using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MassageBot.Trials.Faults;

/// <summary>How many bytes a turn has written on the average: its activity in inbox and log, the replies, the conversation's state.</summary>
internal static class TurnSize
{
    public static async Task<int> ReadAsync(Installation clinic, CancellationToken cancellationToken)
    {
        await using DbConnection connection = clinic.Database is { } database
            ? new NpgsqlConnection(database)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(clinic.Folder, "data", "bot", "bot.db"), Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var schema = clinic.Database is null ? "" : "bot.";
        await using var command = connection.CreateCommand();
        // What the visitors said stands in the log; while it was open it stood in the inbox too.
#pragma warning disable CA2100 // The schema is a constant.
        command.CommandText = $"""
            SELECT (SELECT sum(length(CAST(activity AS TEXT))) FROM {schema}log)
                 + (SELECT sum(length(CAST(l.activity AS TEXT))) FROM {schema}log l
                    JOIN {schema}inbox i ON i.conversation = l.conversation AND i.activity_id = l.activity_id),
                   (SELECT avg(length(CAST(state AS TEXT))) FROM {schema}conversation),
                   (SELECT count(*) FROM {schema}inbox)
            """;
#pragma warning restore CA2100
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var (said, state, turns) = (Convert.ToDouble(row.GetValue(0), null), Convert.ToDouble(row.GetValue(1), null), Convert.ToDouble(row.GetValue(2), null));
        return (int)((said / turns) + state);
    }
}
