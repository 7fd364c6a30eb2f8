using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlClientRecords(PostgreSqlDatabase database) : IClientRecords, IClientRows
{
    private const string Columns = "id, phone, first_name, language, proven";

    private const string OfVisit = $"SELECT {Columns} FROM bot.client WHERE id IN (SELECT client FROM bot.client_visit WHERE visit_id = $1)";

    private const string Like = $"SELECT {Columns} FROM bot.client WHERE phone LIKE ANY ($1::text[]) ORDER BY proven DESC, made_at";

    private const string Latest =
        "SELECT DISTINCT ON (kind) kind, given, wording, channel, at FROM bot.client_consent WHERE client = $1 ORDER BY kind, at DESC";

    private const string Known =
        """
        INSERT INTO bot.client AS known (id, phone, first_name, language, proven, made_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
        ON CONFLICT (id) DO UPDATE SET language = excluded.language, seen_at = greatest(known.seen_at, excluded.seen_at)
        """;

    private const string Agreed =
        "INSERT INTO bot.client_consent (client, kind, at, given, wording, channel) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";

    private const string Booked = "INSERT INTO bot.client_visit (client, visit_id, conversation) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

    private const string Change =
        """
        UPDATE bot.client SET first_name = coalesce($2, first_name), phone = coalesce($3, phone), proven = proven AND $3 IS NULL
        WHERE id IN (SELECT client FROM bot.client_visit WHERE visit_id = ANY ($1::text[]))
        """;

    public async Task<Client?> OfVisitAsync(string visitId, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync(OfVisit, [visitId], Read, cancellationToken).ConfigureAwait(false);
        return found is [var client, ..] ? await WholeAsync(client, cancellationToken).ConfigureAwait(false) : null;
    }

    public async Task<IReadOnlyList<Client>> FindAsync(string phone, string firstName, CancellationToken cancellationToken)
    {
        var scope = new ErasureScope(new Erasure { Phone = phone, FirstName = firstName });
        var clients = new List<Client>();
        foreach (var client in await UnderAsync(scope, cancellationToken).ConfigureAwait(false))
        {
            clients.Add(await WholeAsync(client, cancellationToken).ConfigureAwait(false));
        }

        return clients;
    }

    public Task WriteAsync(ClientNews news, CancellationToken cancellationToken)
    {
        var client = news.Client;
        var id = client.Id.ToString("N");
        Statement[] statements =
        [
            new(Known, id, SealedColumns.ClientPhone.Of(client.Phone), SealedColumns.ClientFirstName.Of(client.FirstName), client.Language.Code(), client.NumberIsProven, news.At.Stored()),
            .. client.Consents.Select(consent => new Statement(
                Agreed, id, consent.Kind.ToString(), consent.At.ToUnixTimeMilliseconds(), consent.Given, consent.Wording, consent.Channel)),
            new(Booked, id, news.VisitId, news.Conversation),
        ];
        return database.BatchAsync(statements, static row => 0, cancellationToken);
    }

    public Task ChangeAsync(IReadOnlyList<string> visitIds, ContactChange contact, CancellationToken cancellationToken) =>
        database.QueryAsync(Change, [visitIds.ToArray(), SealedColumns.ClientFirstName.Of(contact.FirstName), SealedColumns.ClientPhone.Of(contact.Phone)], static row => 0, cancellationToken);

    public async Task EraseAsync(ErasureWork work, CancellationToken cancellationToken)
    {
        var scope = new ErasureScope(work.Erasure);
        await new PostgreSqlErasure(database).EraseAsync(work, scope, await IdsUnderAsync(scope, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Client>> UnderAsync(string phone, CancellationToken cancellationToken) =>
        UnderAsync(new ErasureScope(new Erasure { Phone = phone }), cancellationToken);

    public async Task<WhoseRows> WhoseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var scope = new ErasureScope(erasure);
        var under = await IdsUnderAsync(scope, cancellationToken).ConfigureAwait(false);
        return await new PostgreSqlErasure(database).WhoseAsync(erasure, null, scope, under, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<string>> IdsUnderAsync(ErasureScope scope, CancellationToken cancellationToken) =>
        [.. (await UnderAsync(scope, cancellationToken).ConfigureAwait(false)).Select(static client => client.Id.ToString("N"))];

    private async Task<IReadOnlyList<Client>> UnderAsync(ErasureScope scope, CancellationToken cancellationToken)
    {
        if (!scope.LooksForNumber)
        {
            return [];
        }

        var alike = await database.QueryAsync(Like, [scope.Patterns(database.Seal, SealedColumns.ClientPhone)], Read, cancellationToken).ConfigureAwait(false);
        return [.. alike.Where(client => scope.IsTheirs(client.Phone, client.FirstName))];
    }

    private async Task<Client> WholeAsync(Client client, CancellationToken cancellationToken)
    {
        var id = client.Id.ToString("N");
        var consents = await database.QueryAsync(Latest, [id], static row => PostgreSqlTextConsents.Read(row, 0), cancellationToken).ConfigureAwait(false);
        var visits = await database.QueryAsync(
            "SELECT visit_id FROM bot.client_visit WHERE client = $1", [id], static row => row.GetString(0), cancellationToken).ConfigureAwait(false);
        return client with { Consents = [.. consents], VisitIds = [.. visits] };
    }

    private static Client Read(StoredRow row) => new()
    {
        Id = Guid.Parse(row.GetString(0)),
        Phone = row.Opened(1, SealedColumns.ClientPhone),
        FirstName = row.Opened(2, SealedColumns.ClientFirstName),
        Language = Language.TryParse(row.GetString(3)) ?? Language.English,
        NumberIsProven = row.GetBoolean(4),
    };
}
