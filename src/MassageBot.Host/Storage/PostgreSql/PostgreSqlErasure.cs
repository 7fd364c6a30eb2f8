using MassageBot.Core.Privacy;
using MassageBot.Scheduling;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// Deletes what is kept of a client: first looks up what there is, then deletes it in one transaction, whose statements each count anew. What comes in
/// between is found when it is asked for once more.
/// </summary>
internal sealed class PostgreSqlErasure(PostgreSqlDatabase database)
{
    /// <summary>A crisis or a report about a colleague keeps its conversation as long as its own entry is kept.</summary>
    private const string NotPreserved =
        "SELECT id FROM unnest($1::text[]) AS named (id) WHERE NOT EXISTS (SELECT 1 FROM bot.alert WHERE conversation = named.id AND kind IN ('Crisis', 'Misconduct'))";

    private static readonly string[] Parts =
    [
        "DELETE FROM bot.log WHERE conversation = ANY ($1::text[])",
        "DELETE FROM bot.matter WHERE about = ANY ($1::text[])",
        "UPDATE bot.health_view SET subject = 'forgotten' WHERE subject = ANY ($1::text[])",
        "UPDATE bot.inbox SET activity = NULL WHERE conversation = ANY ($1::text[]) AND outcome <> 0 AND activity IS NOT NULL",
        "DELETE FROM bot.held WHERE conversation = ANY ($1::text[])",
        "DELETE FROM bot.outbox WHERE conversation = ANY ($1::text[])",
        "DELETE FROM bot.far_id WHERE conversation = ANY ($1::text[])",
        "UPDATE bot.intent SET body = '{}', state = CASE WHEN state = 4 THEN 7 ELSE state END WHERE conversation = ANY ($1::text[]) AND state NOT IN (0, 1)",
        "DELETE FROM bot.health_line WHERE conversation = ANY ($1::text[])",
        """
        DELETE FROM bot.unclear WHERE id IN (SELECT unclear_id FROM bot.unclear_origin WHERE conversation = ANY ($1::text[]))
          AND id NOT IN (SELECT unclear_id FROM bot.unclear_origin WHERE conversation <> ALL ($1::text[]))
        """,
        "DELETE FROM bot.unclear_origin WHERE conversation = ANY ($1::text[])",
        "DELETE FROM bot.move_code WHERE conversation = ANY ($1::text[])",
        "UPDATE bot.conversation SET state = NULL, version = version + 1 WHERE id = ANY ($1::text[])",
    ];

    /// <summary>What asks nobody for anything any more is closed; a safety alert stays open, without a name.</summary>
    private const string Alerts =
        """
        UPDATE bot.alert SET handled_at = CASE WHEN kind IN ('RedFlag', 'Boundary') THEN handled_at ELSE coalesce(handled_at, $2) END
        WHERE conversation = ANY ($1::text[])
        """;

    private const string ForgottenAlerts =
        "UPDATE bot.alert AS a SET body = f.body FROM unnest($1::uuid[], $2::text[]) AS f (id, body) WHERE a.id = f.id";

    /// <summary>Nothing of it waits, so nobody misses it; the conversation that asked goes on.</summary>
    private const string AtRest =
        """
        id = ANY ($1::text[]) AND id <> $2 AND NOT EXISTS (SELECT 1 FROM bot.inbox WHERE conversation = c.id AND outcome = 0)
          AND NOT EXISTS (SELECT 1 FROM bot.intent WHERE conversation = c.id AND state IN (0, 1))
        """;

    private static readonly string[] WholeConversations =
    [
        $"DELETE FROM bot.inbox WHERE conversation IN (SELECT id FROM bot.conversation AS c WHERE {AtRest})",
        $"DELETE FROM bot.continuation WHERE conversation IN (SELECT id FROM bot.conversation AS c WHERE {AtRest})",
        $"DELETE FROM bot.conversation AS c WHERE {AtRest}",
    ];

    /// <summary>That somebody wants no texts has to be known of those, too, of whom nothing else is.</summary>
    private const string LastSaid =
        """
        SELECT DISTINCT ON (c.id) c.phone, consent.kind, consent.given, consent.wording, consent.channel, consent.at
        FROM bot.client AS c JOIN bot.client_consent AS consent ON consent.client = c.id
        WHERE c.id = ANY ($1::text[]) AND consent.kind = 'Texts' ORDER BY c.id, consent.at DESC
        """;

    private static readonly string[] OfClients =
    [
        "DELETE FROM bot.notice WHERE visit_id IN (SELECT visit_id FROM bot.client_visit WHERE client = ANY ($1::text[]))",
        "DELETE FROM bot.client_consent WHERE client = ANY ($1::text[])",
        "DELETE FROM bot.client_visit WHERE client = ANY ($1::text[])",
        "DELETE FROM bot.client WHERE id = ANY ($1::text[])",
    ];

    public async Task EraseAsync(ErasureWork work, ErasureScope scope, IReadOnlyList<string> under, CancellationToken cancellationToken)
    {
        var whose = await WhoseAsync(work.Erasure, work.Conversation, scope, under, cancellationToken).ConfigureAwait(false);
        string[] clients = [.. whose.Clients];
        var going = (await TextsAsync(NotPreserved, [whose.Conversations.ToArray()], cancellationToken).ConfigureAwait(false)).ToArray();
        var alerts = await database.QueryAsync(
            "SELECT id, body FROM bot.alert WHERE conversation = ANY ($1::text[])",
            [going],
            static row => (Id: row.GetGuid(0), Body: StoredBodies.Forgotten(row.Opened(1, SealedColumns.AlertBody))),
            cancellationToken).ConfigureAwait(false);
        var matters = await database.QueryAsync(
            "SELECT body FROM bot.matter WHERE about = ANY ($1::text[])", [going], static row => row.Opened(0, SealedColumns.MatterBody), cancellationToken).ConfigureAwait(false);
        var said = await database.QueryAsync(
            LastSaid, [clients], static row => (Phone: row.Opened(0, SealedColumns.ClientPhone), Consent: PostgreSqlTextConsents.Read(row, 1)), cancellationToken).ConfigureAwait(false);
        Statement[] statements =
        [
            // What staff read of it where they talked with the client.
            new("DELETE FROM bot.log WHERE conversation = ANY ($1::text[])", [matters.Select(StoredBodies.Place).OfType<string>().ToArray()]),
            .. Parts.Select(part => new Statement(part, [going])),
            new(ForgottenAlerts, alerts.Select(alert => alert.Id).ToArray(), SealedColumns.AlertBody.OfAll(alerts.Select(alert => alert.Body))),
            new(Alerts, going, work.Now.Stored()),
            .. WholeConversations.Select(part => new Statement(part, going, work.Conversation)),
            .. said.Where(one => !one.Consent.Given)
                .Select(one => PostgreSqlTextConsents.Write(new TextConsent(work.HashOf(Identification.Digits(one.Phone)), one.Consent))),
            .. OfClients.Select(part => new Statement(part, [clients])),
        ];
        await database.BatchAsync(statements, static row => 0, cancellationToken).ConfigureAwait(false);
    }

    /// <param name="erasure">Whose.</param>
    /// <param name="asking">The conversation that asks, which is the client's too; null where nobody asks in one.</param>
    /// <param name="scope">Of that erasure.</param>
    /// <param name="under">Ids of the clients under its number.</param>
    /// <param name="cancellationToken">Stops waiting for the server.</param>
    public async Task<WhoseRows> WhoseAsync(
        Erasure erasure, string? asking, ErasureScope scope, IReadOnlyList<string> under, CancellationToken cancellationToken)
    {
        var named = await TextsAsync("SELECT client FROM bot.client_visit WHERE visit_id = ANY ($1::text[])", [erasure.OnlyVisits.ToArray()], cancellationToken)
            .ConfigureAwait(false);
        string[] clients = [.. under.Concat(named).Distinct(StringComparer.Ordinal)];
        return new WhoseRows(clients, await ConversationsAsync(asking, scope, clients, cancellationToken).ConfigureAwait(false));
    }

    private async Task<HashSet<string>> ConversationsAsync(string? asking, ErasureScope scope, string[] clients, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(asking is null ? [] : [asking], StringComparer.Ordinal);
        found.UnionWith(await TextsAsync("SELECT conversation FROM bot.client_visit WHERE client = ANY ($1::text[])", [clients], cancellationToken).ConfigureAwait(false));
        if (!scope.LooksForNumber)
        {
            return await WithWhatWentOnAsync(found, cancellationToken).ConfigureAwait(false);
        }

        var intents = await PairsAsync("SELECT conversation, body FROM bot.intent WHERE body LIKE ANY ($1::text[])", scope, SealedColumns.IntentBody, cancellationToken).ConfigureAwait(false);
        var alerts = await PairsAsync("SELECT conversation, body FROM bot.alert WHERE body LIKE ANY ($1::text[])", scope, SealedColumns.AlertBody, cancellationToken).ConfigureAwait(false);
        var texting = await PairsAsync("SELECT id, user_id FROM bot.conversation WHERE user_id LIKE ANY ($1::text[])", scope, SealedColumns.ConversationUser, cancellationToken).ConfigureAwait(false);
        found.UnionWith(intents.Where(row => scope.IsTheirIntent(row.Body)).Select(row => row.Conversation));
        found.UnionWith(alerts.Where(row => scope.IsTheirAlert(row.Body)).Select(row => row.Conversation));
        found.UnionWith(texting.Where(row => scope.IsTheirs(row.Body, null)).Select(row => row.Conversation));
        return await WithWhatWentOnAsync(found, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A chat that went on in one of them is the same client's.</summary>
    private async Task<HashSet<string>> WithWhatWentOnAsync(HashSet<string> found, CancellationToken cancellationToken)
    {
        found.UnionWith(await TextsAsync("SELECT conversation FROM bot.continuation WHERE went_on_in = ANY ($1::text[])", [found.ToArray()], cancellationToken)
            .ConfigureAwait(false));
        return found;
    }

    private Task<IReadOnlyList<string>> TextsAsync(string sql, object?[] values, CancellationToken cancellationToken) =>
        database.QueryAsync(sql, values, static row => row.GetString(0), cancellationToken);

    private Task<IReadOnlyList<(string Conversation, string Body)>> PairsAsync(
        string sql, ErasureScope scope, SealedColumn column, CancellationToken cancellationToken) =>
        database.QueryAsync(sql, [scope.Patterns(database.Seal, column)], row => (row.GetString(0), row.Opened(1, column)), cancellationToken);
}
