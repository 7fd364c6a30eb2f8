using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlUnclearMessages(PostgreSqlDatabase database) : IUnclearMessages
{
    private const string Columns = "SELECT id, text, language, taken_for, count, last_at FROM bot.unclear";

    public Task<IReadOnlyList<KeptUnclear>> OpenAsync(int limit, CancellationToken cancellationToken) => database.QueryAsync(
        $"{Columns} WHERE state = 0 ORDER BY count DESC, last_at DESC, id LIMIT $1", [limit], Read, cancellationToken);

    public async Task<KeptUnclear?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync($"{Columns} WHERE id = $1 AND state = 0", [id], Read, cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<bool> SettleAsync(long id, ReviewState state, CancellationToken cancellationToken)
    {
        var settled = await database.WriteOnceAsync(
            "UPDATE bot.unclear SET state = $2 WHERE id = $1 AND state = 0 RETURNING 1", [id, (int)state], static row => true, cancellationToken).ConfigureAwait(false);
        return settled.Count == 1;
    }

    private static KeptUnclear Read(StoredRow row) => new(
        row.GetInt64(0),
        new UnclearMessage(row.Opened(1, SealedColumns.UnclearText), Language.TryParse(row.GetString(2)) ?? Language.English, row.GetString(3)),
        row.GetInt64(4),
        row.Time(5));
}
