using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using MassageBot.Scheduling;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>The bot's tables: the rows that an erasure of the same client would delete, as they are.</summary>
/// <param name="connection">Open, to the bot's database.</param>
/// <param name="schema">With its dot; empty on SQLite, which has none.</param>
/// <param name="seal">Opens what is sealed.</param>
internal sealed class BotHalf(DbConnection connection, string schema, ColumnSeal seal)
{
    private static readonly CopiedTable VisitsOf = new("client_visit", CopiedBy.Conversation, "conversation = $1", "client");

    /// <summary>The rows by table, and how many conversations were left out since they are others' too, or may be.</summary>
    public async Task<(IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Tables, int Shared)> ReadAsync(
        WhoseRows whose, CopyScope asked, CancellationToken cancellationToken)
    {
        var tables = CopiedTable.All.ToDictionary(static table => table.Name, static _ => new List<JsonObject>());
        foreach (var client in whose.Clients)
        {
            Add(tables, await RowsAsync(CopiedBy.Client, client, cancellationToken));
        }

        var shared = 0;
        foreach (var conversation in whose.Conversations.Order(StringComparer.Ordinal))
        {
            var rows = await RowsAsync(CopiedBy.Conversation, conversation, cancellationToken);
            var booked = (await SelectAsync(VisitsOf, conversation, cancellationToken)).ConvertAll(static visit => (string)visit["client"]!);
            if (IsForOthers(rows, booked, whose, asked.Erasure) || (asked.SharesNumber && !NamesThem(rows, booked, asked.Erasure)))
            {
                shared++;
                continue;
            }

            Add(tables, rows);
        }

        return (tables.ToDictionary(static table => table.Key, static table => (IReadOnlyList<JsonObject>)table.Value), shared);
    }

    private static void Add(Dictionary<string, List<JsonObject>> tables, Dictionary<string, List<JsonObject>> rows)
    {
        foreach (var (table, found) in rows)
        {
            tables[table].AddRange(found);
        }
    }

    /// <summary>A booking in it was for somebody else.</summary>
    private static bool IsForOthers(Dictionary<string, List<JsonObject>> rows, List<string> booked, WhoseRows whose, Erasure erasure) =>
        booked.Exists(client => !whose.Clients.Contains(client)) || Orders(rows).Any(order => !IsOf(order, erasure));

    private static bool NamesThem(Dictionary<string, List<JsonObject>> rows, List<string> booked, Erasure erasure) =>
        booked.Count > 0 || Orders(rows).Any(order => IsOf(order, erasure)) || rows["alert"].Exists(alert => alert["body"] is JsonObject { } raised && IsOf(raised, erasure));

    private static IEnumerable<JsonObject> Orders(Dictionary<string, List<JsonObject>> rows) =>
        rows["intent"].Select(static intent => (intent["body"] as JsonObject)?["order"]).OfType<JsonObject>();

    /// <summary>By name: in one conversation a number is mistyped and corrected.</summary>
    private static bool IsOf(JsonObject named, Erasure erasure) => (erasure.FirstName, (string?)named["firstName"]) switch
    {
        ({ } theirs, { } name) => Identification.IsNameOf(theirs, name) || Identification.IsNameOf(name, theirs),
        (null, _) => new ErasureScope(erasure).IsTheirs((string?)named["phone"] ?? "", null),
        _ => false,
    };

    private async Task<Dictionary<string, List<JsonObject>>> RowsAsync(CopiedBy by, string id, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, List<JsonObject>>();
        foreach (var table in CopiedTable.All.Where(table => table.By == by))
        {
            rows[table.Name] = await SelectAsync(table, id, cancellationToken);
        }

        return rows;
    }

    private async Task<List<JsonObject>> SelectAsync(CopiedTable table, string id, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of constants of this program; the id travels as a parameter.
        command.CommandText = $"SELECT {table.Columns} FROM {schema}{table.Name} WHERE {string.Format(CultureInfo.InvariantCulture, table.Where, schema)}";
#pragma warning restore CA2100
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (schema.Length == 0 ? "$1" : "", id);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var opened = new OpenedColumns($"bot.{table.Name}", seal);
        List<JsonObject> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(CopiedRow.Of(reader, table, opened));
        }

        return rows;
    }
}
