using MassageBot.Core.Privacy;
using MassageBot.Scheduling;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>Deletes what is kept of a client, in one transaction. Deleted bytes are overwritten (<c>secure_delete</c>).</summary>
internal static class SqliteErasure
{
    /// <summary>A crisis or a report about a colleague keeps its conversation as long as its own entry is kept.</summary>
    private const string IsPreserved = "SELECT count(*) FROM alert WHERE conversation = $1 AND kind IN ('Crisis', 'Misconduct')";

    private static readonly string[] Parts =
    [
        "DELETE FROM log WHERE conversation = $1",
        "DELETE FROM matter WHERE about = $1",
        "UPDATE health_view SET subject = 'forgotten' WHERE subject = $1",
        "UPDATE inbox SET activity = NULL WHERE conversation = $1 AND outcome <> 0 AND activity IS NOT NULL",
        "DELETE FROM held WHERE conversation = $1",
        "DELETE FROM outbox WHERE conversation = $1",
        "DELETE FROM far_id WHERE conversation = $1",
        "UPDATE intent SET body = '{}', state = CASE WHEN state = 4 THEN 7 ELSE state END WHERE conversation = $1 AND state NOT IN (0, 1)",
        "DELETE FROM health_line WHERE conversation = $1",
        """
        DELETE FROM unclear WHERE id IN (SELECT unclear_id FROM unclear_origin WHERE conversation = $1)
          AND id NOT IN (SELECT unclear_id FROM unclear_origin WHERE conversation <> $1)
        """,
        "DELETE FROM unclear_origin WHERE conversation = $1",
        "DELETE FROM move_code WHERE conversation = $1",
        "UPDATE conversation SET state = NULL, version = version + 1 WHERE id = $1",
    ];

    /// <summary>What asks nobody for anything any more is closed; a safety alert stays open, without a name.</summary>
    private const string ForgetAlert =
        """
        UPDATE alert SET body = $2, handled_at = CASE WHEN kind IN ('RedFlag', 'Boundary') THEN handled_at ELSE coalesce(handled_at, $3) END WHERE id = $1
        """;

    private static readonly string[] WholeConversation =
    [
        "DELETE FROM inbox WHERE conversation = $1",
        "DELETE FROM continuation WHERE conversation = $1",
        "DELETE FROM conversation WHERE id = $1",
    ];

    private static readonly string[] OfClient =
    [
        "DELETE FROM notice WHERE visit_id IN (SELECT visit_id FROM client_visit WHERE client = $1)",
        "DELETE FROM client_consent WHERE client = $1", "DELETE FROM client_visit WHERE client = $1", "DELETE FROM client WHERE id = $1",
    ];

    public static bool Erase(SqliteSession session, ErasureWork work)
    {
        var whose = Whose(session, work.Erasure, work.Conversation);
        foreach (var conversation in whose.Conversations)
        {
            EraseConversation(session, conversation, work);
        }

        foreach (var client in whose.Clients)
        {
            RememberOptOut(session, client, work);
            Run(session, OfClient, client);
        }

        return true;
    }

    /// <param name="session">Of the bot's file.</param>
    /// <param name="erasure">Whose.</param>
    /// <param name="asking">The conversation that asks, which is the client's too; null where nobody asks in one.</param>
    public static WhoseRows Whose(SqliteSession session, Erasure erasure, string? asking)
    {
        var scope = new ErasureScope(erasure);
        var clients = Clients(session, erasure, scope);
        return new WhoseRows(clients, Conversations(session, asking, scope, clients));
    }

    private static List<string> Clients(SqliteSession session, Erasure erasure, ErasureScope scope)
    {
        var named = erasure.OnlyVisits.SelectMany(visit =>
            session.Query("SELECT client FROM client_visit WHERE visit_id = $1", static row => row.GetString(0), visit));
        return [.. SqliteClientRecords.Under(session, scope).Select(client => client.Id.Stored()).Concat(named).Distinct(StringComparer.Ordinal)];
    }

    private static HashSet<string> Conversations(SqliteSession session, string? asking, ErasureScope scope, List<string> clients)
    {
        var found = new HashSet<string>(asking is null ? [] : [asking], StringComparer.Ordinal);
        clients.ForEach(client => found.UnionWith(
            session.Query("SELECT conversation FROM client_visit WHERE client = $1", static row => row.GetString(0), client)));
        if (scope.LooksForNumber)
        {
            found.UnionWith(With(session, scope, SealedColumns.IntentBody, "conversation").Where(row => scope.IsTheirIntent(row.Body)).Select(row => row.Conversation));
            found.UnionWith(With(session, scope, SealedColumns.AlertBody, "conversation").Where(row => scope.IsTheirAlert(row.Body)).Select(row => row.Conversation));
            found.UnionWith(With(session, scope, SealedColumns.ConversationUser, "id").Where(row => scope.IsTheirs(row.Body, null)).Select(row => row.Conversation));
        }

        foreach (var conversation in found.ToList())
        {
            // A chat that went on there is the same client's.
            found.UnionWith(session.Query("SELECT conversation FROM continuation WHERE went_on_in = $1", static row => row.GetString(0), conversation));
        }

        return found;
    }

    private static void EraseConversation(SqliteSession session, string conversation, ErasureWork work)
    {
        if (session.Number(IsPreserved, conversation) > 0)
        {
            return;
        }

        ErasePlaces(session, conversation);
        Run(session, Parts, conversation);
        foreach (var (id, body) in session.Query(
            "SELECT id, body FROM alert WHERE conversation = $1", static row => (row.GetString(0), row.Opened(1, SealedColumns.AlertBody)), conversation))
        {
            session.Execute(ForgetAlert, id, SealedColumns.AlertBody.Of(StoredBodies.Forgotten(body)), work.Now.Stored());
        }

        if (conversation != work.Conversation
            && session.Number("SELECT count(*) FROM inbox WHERE conversation = $1 AND outcome = 0", conversation) == 0
            && session.Number("SELECT count(*) FROM intent WHERE conversation = $1 AND state IN (0, 1)", conversation) == 0)
        {
            Run(session, WholeConversation, conversation);
        }
    }

    /// <summary>What staff read of it where they talked with the client.</summary>
    private static void ErasePlaces(SqliteSession session, string conversation)
    {
        var matters = session.Query("SELECT body FROM matter WHERE about = $1", static row => row.Opened(0, SealedColumns.MatterBody), conversation);
        foreach (var place in matters.Select(StoredBodies.Place).OfType<string>())
        {
            session.Execute("DELETE FROM log WHERE conversation = $1", place);
        }
    }

    /// <summary>That somebody wants no texts has to be known of those, too, of whom nothing else is.</summary>
    private static void RememberOptOut(SqliteSession session, string client, ErasureWork work)
    {
        var said = session.Query(
            """
            SELECT c.phone, consent.kind, consent.given, consent.wording, consent.channel, max(consent.at)
            FROM client AS c JOIN client_consent AS consent ON consent.client = c.id WHERE c.id = $1 AND consent.kind = 'Texts' GROUP BY c.phone
            """,
            static row => (Phone: row.Opened(0, SealedColumns.ClientPhone), Consent: SqliteTextConsents.Read(row, 1)),
            client);
        foreach (var (phone, consent) in said.Where(one => !one.Consent.Given))
        {
            SqliteTextConsents.Write(session, new TextConsent(work.HashOf(Identification.Digits(phone)), consent));
        }
    }

    private static void Run(SqliteSession session, string[] statements, string id)
    {
        foreach (var statement in statements)
        {
            session.Execute(statement, id);
        }
    }

    private static IReadOnlyList<(string Conversation, string Body)> With(SqliteSession session, ErasureScope scope, SealedColumn column, string conversation) => session.Query(
        $"SELECT {conversation}, {column.Column} FROM {column.Table} WHERE {column.Column} LIKE $1 OR {column.Column} LIKE $2 OR {column.Column} LIKE $3",
        row => (row.GetString(0), row.Opened(1, column)),
        scope.Patterns(session.Seal, column));
}
