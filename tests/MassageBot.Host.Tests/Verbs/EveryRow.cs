using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MassageBot.Host.Tests.Verbs;

/// <summary>All that a clinic has stored, read past the program: each row of each table of both databases, as one line.</summary>
internal static class EveryRow
{
    private const string TablesOfServer =
        "SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables WHERE table_schema IN ('bot', 'scheduling') AND table_type = 'BASE TABLE'";

    public static async Task<IReadOnlyList<string>> OfAsync(ClinicHost clinic)
    {
        List<string> rows = [];
        if (clinic.ConnectionString is { } server)
        {
            await using var connection = new NpgsqlConnection(server);
            await ReadAsync(connection, TablesOfServer, "", rows);
        }
        else
        {
            foreach (var file in new[] { "bot/bot.db", "scheduling/scheduling.db" })
            {
                var place = new SqliteConnectionStringBuilder { DataSource = Path.Combine(clinic.Folder, file), Mode = SqliteOpenMode.ReadWrite, Pooling = false };
                await using var connection = new SqliteConnection(place.ConnectionString);
                await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'", file, rows);
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static async Task ReadAsync(System.Data.Common.DbConnection connection, string tables, string place, List<string> rows)
    {
        await connection.OpenAsync();
        foreach (var table in await LinesAsync(connection, tables))
        {
            rows.AddRange((await LinesAsync(connection, $"SELECT * FROM {table}")).Select(row => $"{place} {table}: {row}"));
        }
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(System.Data.Common.DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        }

        return lines;
    }

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        Array several => string.Join(',', several.Cast<object>()),
        _ => FormattableString.Invariant($"{value}"),
    };
}
