using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using Microsoft.Data.Sqlite;

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
            message.Text,
            message.TakenFor,
            now);
        session.Execute("INSERT INTO unclear_origin (unclear_id, conversation) VALUES ($1, $2) ON CONFLICT DO NOTHING", id, conversation);
    }

    public static IReadOnlyList<KeptUnclear> Open(SqliteSession session, int limit) =>
        session.Query($"{Columns} WHERE state = 0 ORDER BY count DESC, last_at DESC, id LIMIT $1", Read, limit);

    public static KeptUnclear? Find(SqliteSession session, long id) => session.First($"{Columns} WHERE id = $1 AND state = 0", Read, id);

    public static bool Settle(SqliteSession session, long id, ReviewState state) =>
        session.Execute("UPDATE unclear SET state = $2 WHERE id = $1 AND state = 0", id, (int)state) == 1;

    private static KeptUnclear Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        new UnclearMessage(row.GetString(1), Language.TryParse(row.GetString(2)) ?? Language.English, row.GetString(3)),
        row.GetInt64(4),
        row.Time(5));
}
