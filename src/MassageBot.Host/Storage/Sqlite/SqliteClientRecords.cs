using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteClientRecords(BotDatabase database) : IClientRecords
{
    private const string Columns = "id, phone, first_name, language, proven";

    /// <summary>The latest of each kind: SQLite gives the other columns of the row that max() is from.</summary>
    private const string Latest = "SELECT kind, given, wording, channel, max(at) FROM client_consent WHERE client = $1 GROUP BY kind";

    private const string Change =
        """
        UPDATE client SET first_name = coalesce($2, first_name), phone = coalesce($3, phone), proven = CASE WHEN $3 IS NULL THEN proven ELSE 0 END
        WHERE id IN (SELECT client FROM client_visit WHERE visit_id = $1)
        """;

    public Task<Client?> OfVisitAsync(string visitId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => OfVisit(session, visitId)));
    }

    public Task<IReadOnlyList<Client>> FindAsync(string phone, string firstName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var scope = new ErasureScope(new Erasure { Phone = phone, FirstName = firstName });
        return Task.FromResult<IReadOnlyList<Client>>(database.Read(session => Under(session, scope).Select(client => Whole(session, client)).ToList()));
    }

    public Task WriteAsync(ClientNews news, CancellationToken cancellationToken) => database.WriteAsync(session => Write(session, news), cancellationToken);

    public Task ChangeAsync(IReadOnlyList<string> visitIds, ContactChange contact, CancellationToken cancellationToken) => database.WriteAsync(
        session => visitIds.Sum(visit => session.Execute(
            Change, visit, SealedColumns.ClientFirstName.Of(contact.FirstName), SealedColumns.ClientPhone.Of(contact.Phone))), cancellationToken);

    public Task EraseAsync(ErasureWork work, CancellationToken cancellationToken) =>
        database.WriteAsync(session => SqliteErasure.Erase(session, work), cancellationToken);

    /// <summary>Clients under a number and a name, the proven first.</summary>
    internal static IEnumerable<Client> Under(SqliteSession session, ErasureScope scope) => !scope.LooksForNumber
        ? []
        : session.Query(
                $"SELECT {Columns} FROM client WHERE phone LIKE $1 OR phone LIKE $2 OR phone LIKE $3 ORDER BY proven DESC, made_at",
                Read,
                scope.Patterns(session.Seal, SealedColumns.ClientPhone))
            .Where(client => scope.IsTheirs(client.Phone, client.FirstName));

    internal static Client? OfVisit(SqliteSession session, string visitId) =>
        session.First($"SELECT {Columns} FROM client WHERE id IN (SELECT client FROM client_visit WHERE visit_id = $1)", Read, visitId) is { } client ? Whole(session, client) : null;

    private static bool Write(SqliteSession session, ClientNews news)
    {
        var client = news.Client;
        var id = client.Id.Stored();
        session.Execute(
            """
            INSERT INTO client (id, phone, first_name, language, proven, made_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
            ON CONFLICT (id) DO UPDATE SET language = excluded.language, seen_at = max(seen_at, excluded.seen_at)
            """,
            id,
            SealedColumns.ClientPhone.Of(client.Phone),
            SealedColumns.ClientFirstName.Of(client.FirstName),
            client.Language.Code(),
            client.NumberIsProven ? 1 : 0,
            news.At.Stored());
        foreach (var consent in client.Consents)
        {
            session.Execute(
                "INSERT INTO client_consent (client, kind, at, given, wording, channel) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                id,
                consent.Kind.ToString(),
                consent.At.ToUnixTimeMilliseconds(),
                consent.Given ? 1 : 0,
                consent.Wording,
                consent.Channel);
        }

        session.Execute(
            "INSERT INTO client_visit (client, visit_id, conversation) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", id, news.VisitId, news.Conversation);
        return true;
    }

    private static Client Whole(SqliteSession session, Client client) => client with
    {
        Consents = [.. session.Query(Latest, static row => SqliteTextConsents.Read(row, 0), client.Id.Stored())],
        VisitIds = [.. session.Query("SELECT visit_id FROM client_visit WHERE client = $1", static row => row.GetString(0), client.Id.Stored())],
    };

    private static Client Read(StoredRow row) => new()
    {
        Id = Guid.Parse(row.GetString(0)),
        Phone = row.Opened(1, SealedColumns.ClientPhone),
        FirstName = row.Opened(2, SealedColumns.ClientFirstName),
        Language = Language.TryParse(row.GetString(3)) ?? Language.English,
        NumberIsProven = row.GetBoolean(4),
    };
}
