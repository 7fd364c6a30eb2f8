using MassageBot.Core.Handoff;
using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlAlerts(PostgreSqlDatabase database) : IAlerts
{
    /// <summary>Whoever was to be deleted elsewhere is not named any longer once that is done.</summary>
    public const string HandledBody =
        $$"""
        CASE WHEN body::jsonb ->> 'reason' = '{{AlertReasons.EraseOutside}}' THEN (body::jsonb - '{firstName,phone}'::text[])::text ELSE body END
        """;

    private const string Handle = $"UPDATE bot.alert SET handled_at = $2, body = {HandledBody} WHERE id = $1 AND handled_at IS NULL RETURNING 1";

    public Task<IReadOnlyList<RaisedAlert>> OpenAsync(int limit, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT body, conversation, handled_at FROM bot.alert WHERE handled_at IS NULL ORDER BY raised_at DESC LIMIT $1", [limit], Read, cancellationToken);

    public Task<IReadOnlyList<RaisedAlert>> OfAsync(string conversation, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT body, conversation, handled_at FROM bot.alert WHERE conversation = $1 ORDER BY number", [conversation], Read, cancellationToken);

    public async Task<int> CountOpenAsync(CancellationToken cancellationToken)
    {
        var count = await database.QueryAsync(
            "SELECT count(*) FROM bot.alert WHERE handled_at IS NULL", [], static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false);
        return (int)count[0];
    }

    public async Task<bool> HandleAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var handled = await database.QueryAsync(
            Handle,
            [id, now.Stored()],
            static row => true,
            cancellationToken).ConfigureAwait(false);
        return handled.Count == 1;
    }

    public Task RaiseAsync(Alert alert, string conversation, CancellationToken cancellationToken) => database.QueryAsync(
        "INSERT INTO bot.alert (id, conversation, kind, body, raised_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
        [alert.Id, conversation, alert.Kind.ToString(), StoredJson.Write(alert), alert.RaisedAt.ToUnixTimeMilliseconds()],
        static row => true,
        cancellationToken);

    public static RaisedAlert Read(NpgsqlDataReader row) =>
        new(StoredJson.Read<Alert>(row.GetString(0)), row.GetString(1), row.IsDBNull(2) ? null : row.Time(2));
}
