using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>The rows of what was not understood, over any session: the host's, or one that a verb opened beside it.</summary>
internal static class UnclearRows
{
    private const string Columns = "SELECT id, text, language, taken_for, count, last_at FROM unclear";

    public static void Count(SqliteSession session, UnclearMessage message, string conversation, long now)
    {
        var id = session.Number(
            """
            INSERT INTO unclear (language, text, taken_for, count, last_at) VALUES ($1, $2, $3, 1, $4)
            ON CONFLICT (language, text) DO UPDATE SET count = count + 1, last_at = excluded.last_at, taken_for = excluded.taken_for
            RETURNING id
            """,
            message.Language.Code(),
            SealedColumns.UnclearText.Of(message.Text),
            message.TakenFor,
            now);
        session.Execute("INSERT INTO unclear_origin (unclear_id, conversation) VALUES ($1, $2) ON CONFLICT DO NOTHING", id, conversation);
    }

    /// <summary>Seals an old row's text. Where the same text has a row by now, that one takes over what the old one counted.</summary>
    public static void Rewrite(SqliteSession session, string id, string text)
    {
        var fresh = SealedColumns.UnclearText.Of(text);
        session.Execute(
            """
            UPDATE unclear SET count = unclear.count + o.count, last_at = max(unclear.last_at, o.last_at), state = max(unclear.state, o.state)
            FROM unclear AS o WHERE o.id = CAST($1 AS INTEGER) AND unclear.language = o.language AND unclear.text = $2 AND unclear.id <> o.id
            """,
            id,
            fresh);
        session.Execute(
            """
            INSERT INTO unclear_origin (unclear_id, conversation)
            SELECT n.id, origin.conversation FROM unclear AS o JOIN unclear AS n ON n.language = o.language AND n.text = $2 AND n.id <> o.id
              JOIN unclear_origin AS origin ON origin.unclear_id = o.id
            WHERE o.id = CAST($1 AS INTEGER) ON CONFLICT DO NOTHING
            """,
            id,
            fresh);
        var taken = session.Execute(
            """
            DELETE FROM unclear WHERE id = CAST($1 AS INTEGER)
              AND EXISTS (SELECT 1 FROM unclear AS n WHERE n.language = unclear.language AND n.text = $2 AND n.id <> unclear.id)
            """,
            id,
            fresh);
        session.Execute(
            taken == 1 ? "DELETE FROM unclear_origin WHERE unclear_id = CAST($1 AS INTEGER)" : "UPDATE unclear SET text = $2 WHERE id = CAST($1 AS INTEGER)",
            taken == 1 ? [id] : [id, fresh]);
    }

    public static IReadOnlyList<KeptUnclear> Open(SqliteSession session, int limit) =>
        session.Query($"{Columns} WHERE state = 0 ORDER BY count DESC, last_at DESC, id LIMIT $1", Read, limit);

    public static KeptUnclear? Find(SqliteSession session, long id) => session.First($"{Columns} WHERE id = $1 AND state = 0", Read, id);

    public static bool Settle(SqliteSession session, long id, ReviewState state) =>
        session.Execute("UPDATE unclear SET state = $2 WHERE id = $1 AND state = 0", id, (int)state) == 1;

    private static KeptUnclear Read(StoredRow row) => new(
        row.GetInt64(0),
        new UnclearMessage(row.Opened(1, SealedColumns.UnclearText), Language.TryParse(row.GetString(2)) ?? Language.English, row.GetString(3)),
        row.GetInt64(4),
        row.Time(5));
}
