using System.Data.Common;
using MassageBot.Host.SchedulingAdapters.Http;
using MassageBot.Host.Storage;
using MassageBot.Scheduling;
using MassageBot.Scheduling.Clients;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>
/// <c>export --client - --to FOLDER</c>: a copy of everything that is kept of one client, to be handed to them: as JSON, and as a page to read. It reads the
/// rows that "forget me" deletes, and changes nothing.
/// </summary>
internal sealed class ClientExport(VerbArguments asked, TextReader input, TimeProvider time)
{
    public const string Json = "copy.json";
    public const string Page = "copy.html";

    private readonly StorageOptions _options = VerbStorage.Options(asked);
    private readonly ColumnSeal _seal = VerbStorage.Seal(asked);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var to = asked.Path("to");
        var who = await AskedClient.ReadAsync(asked.Required("client"), input, cancellationToken);
        await using var store = VerbStorage.Open(asked);
        using var calendar = await OpenCalendarAsync(cancellationToken);
        var scope = await new CopyScopes(store.Clients, calendar).OfAsync(who, cancellationToken);
        var file = await ReadAsync(scope, store.Clients, calendar, cancellationToken);
        if (file.IsEmpty)
        {
            throw new VerbRefused("Nothing is kept under that.");
        }

        var folder = NewFolder.Make(to, "--to");
        await File.WriteAllTextAsync(Path.Combine(folder, Json), CopyJson.Of(file), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, Page), CopyPage.Of(file, time.GetUtcNow()), cancellationToken);
        return 0;
    }

    private async Task<ClientFile> ReadAsync(CopyScope scope, IClientRows clients, ClientReading? calendar, CancellationToken cancellationToken)
    {
        var whose = await clients.WhoseAsync(scope.Erasure, cancellationToken);
        await using var connection = await OpenBotAsync(cancellationToken);
        var half = new BotHalf(connection, _options.Provider == StorageProvider.PostgreSql ? "bot." : "", _seal);
        var (tables, shared) = await half.ReadAsync(whose, scope, cancellationToken);
        return new ClientFile
        {
            Bot = tables,
            Calendar = calendar is null ? null : await calendar.ReadAsync(scope.Erasure.ToWanted(), cancellationToken),
            Shared = shared,
        };
    }

    private async Task<DbConnection> OpenBotAsync(CancellationToken cancellationToken)
    {
        DbConnection connection = _options.Provider == StorageProvider.PostgreSql
            ? new NpgsqlConnection(_options.ConnectionString)
            : new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(VerbStorage.DataFolder(asked, _options), "bot", "bot.db"),
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Null where it is kept elsewhere.</summary>
    private async Task<ClientReading?> OpenCalendarAsync(CancellationToken cancellationToken)
    {
        if (_options.Provider != StorageProvider.PostgreSql)
        {
            var path = Path.Combine(VerbStorage.DataFolder(asked, _options), "scheduling", "scheduling.db");
            return File.Exists(path) ? ClientReading.OfFile(path, _seal) : null;
        }

        await using var connection = await OpenBotAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT to_regclass('scheduling.appointments') IS NOT NULL";
        return await command.ExecuteScalarAsync(cancellationToken) is true ? ClientReading.OfServer(_options.ConnectionString!, _seal) : null;
    }
}
