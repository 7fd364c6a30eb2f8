using MassageBot.Core.Handoff;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlAlerts(PostgreSqlDatabase database) : IAlerts
{
    private const string Handle =
        "UPDATE bot.alert SET handled_at = $2, body = CASE WHEN body = $3 THEN coalesce($4, body) ELSE body END WHERE id = $1 AND handled_at IS NULL RETURNING 1";

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
        var body = await HandledAsync(database, [id], cancellationToken).ConfigureAwait(false);
        var handled = await database.QueryAsync(
            Handle,
            [id, now.Stored(), new Text(body[0].Was), SealedColumns.AlertBody.Of(body[0].Becomes)],
            static row => true,
            cancellationToken).ConfigureAwait(false);
        return handled.Count == 1;
    }

    public Task RaiseAsync(Alert alert, string conversation, CancellationToken cancellationToken) => database.QueryAsync(
        "INSERT INTO bot.alert (id, conversation, kind, body, raised_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
        [alert.Id, conversation, alert.Kind.ToString(), SealedColumns.AlertBody.Of(StoredJson.Write(alert)), alert.RaisedAt.ToUnixTimeMilliseconds()],
        static row => true,
        cancellationToken);

    /// <summary>What the bodies of these alerts become when they are handled, in their order.</summary>
    public static async Task<IReadOnlyList<HandledBody>> HandledAsync(PostgreSqlDatabase database, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await database.QueryAsync(
            "SELECT id, body FROM bot.alert WHERE id = ANY ($1::uuid[])",
            [ids.ToArray()],
            static row => (Id: row.GetGuid(0), Body: new HandledBody(row.GetString(1), StoredBodies.Handled(row.Opened(1, SealedColumns.AlertBody)))),
            cancellationToken).ConfigureAwait(false);
        return [.. ids.Select(id => found.FirstOrDefault(alert => alert.Id == id).Body ?? new HandledBody(null, null))];
    }

    public static RaisedAlert Read(StoredRow row) =>
        new(StoredJson.Read<Alert>(row.Opened(0, SealedColumns.AlertBody)), row.GetString(1), row.IsDBNull(2) ? null : row.Time(2));
}

/// <param name="Was">As it is stored: where it is another by then, it stays.</param>
/// <param name="Becomes">In clear.</param>
internal sealed record HandledBody(string? Was, string? Becomes);
