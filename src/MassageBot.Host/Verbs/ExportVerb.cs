using System.Data;
using System.Data.Common;
using MassageBot.Host.Storage;
using MassageBot.Host.Verbs.ClientCopy;
using MassageBot.Scheduling;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MassageBot.Host.Verbs;

/// <summary>
/// <c>export --to FOLDER</c>: everything that the clinic has stored, as JSON lines, a file a table, to be read by another system or by whoever has to
/// answer a client. What is sealed is opened, with the keys that are set: another system could not read it. What opens something (keys, the secrets of calendar feeds) is left out: nobody can begin again from it, <c>backup</c> is for that.
/// With <c>--client</c> it is a copy of what is kept of one client, for them.
/// </summary>
/// <param name="input">Names the client with <c>--client -</c>.</param>
/// <param name="time">Tells when the copy was made.</param>
internal sealed class ExportVerb(TextReader input, TimeProvider time) : IVerb
{
    private const string TablesOfFile = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
    private const string TablesOfServer =
        "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_schema IN ('bot', 'scheduling') AND table_type = 'BASE TABLE' ORDER BY 1";

    public string Name => "export";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var asked = VerbArguments.Read(arguments, "to", "client", "root", "data");
        if (asked.Has("client"))
        {
            return await new ClientExport(asked, input, time).RunAsync(cancellationToken);
        }

        var to = NewFolder.Make(asked.Path("to"), "--to");
        var (options, seal) = (VerbStorage.Options(asked), VerbStorage.Seal(asked));
        if (options.Provider == StorageProvider.PostgreSql)
        {
            await using var server = new NpgsqlConnection(options.ConnectionString);
            await ExportAsync(server, TablesOfServer, "", to, seal, cancellationToken);
            return 0;
        }

        var data = VerbStorage.DataFolder(asked, options);
        foreach (var (name, file) in new[] { ("bot.", "bot/bot.db"), ("scheduling.", "scheduling/scheduling.db") })
        {
            var path = Path.Combine(data, file);
            if (File.Exists(path))
            {
                await using var connection = new SqliteConnection(
                    new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
                await ExportAsync(connection, TablesOfFile, name, to, seal, cancellationToken);
            }
        }

        return 0;
    }

    /// <summary>All tables of a database as of one moment.</summary>
    private static async Task ExportAsync(DbConnection connection, string tables, string prefix, string to, ColumnSeal seal, CancellationToken cancellationToken)
    {
        await connection.OpenAsync(cancellationToken);
        // One that may write would keep the host from writing.
        await using var moment = connection is SqliteConnection file
            ? file.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        foreach (var table in await TablesAsync(connection, moment, tables, cancellationToken))
        {
            if (!ExportedRow.IsSecret(table))
            {
                await ExportTableAsync(connection, moment, table, Path.Combine(to, $"{prefix}{table}.jsonl"), new OpenedColumns($"{prefix}{table}", seal), cancellationToken);
            }
        }
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(DbConnection connection, DbTransaction moment, string tables, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (tables, moment);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> names = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task ExportTableAsync(DbConnection connection, DbTransaction moment, string table, string path, OpenedColumns opened, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = ($"SELECT * FROM {table}", moment);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await using var file = File.Create(path);
        while (await reader.ReadAsync(cancellationToken))
        {
            ExportedRow.Write(reader, opened, file);
        }
    }
}
