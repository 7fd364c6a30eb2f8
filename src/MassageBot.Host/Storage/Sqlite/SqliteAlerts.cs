using MassageBot.Core.Handoff;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteAlerts(BotDatabase database) : IAlerts
{
    public Task<IReadOnlyList<RaisedAlert>> OpenAsync(int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT body, conversation, handled_at FROM alert WHERE handled_at IS NULL ORDER BY raised_at DESC LIMIT $1", Read, limit)));
    }

    public Task<IReadOnlyList<RaisedAlert>> OfAsync(string conversation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT body, conversation, handled_at FROM alert WHERE conversation = $1 ORDER BY rowid", Read, conversation)));
    }

    public Task<int> CountOpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult((int)(database.Read(session => session.Number("SELECT count(*) FROM alert WHERE handled_at IS NULL")) ?? 0));
    }

    public Task<bool> HandleAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => Handle(session, id, now.Stored()), cancellationToken);

    public Task RaiseAsync(Alert alert, string conversation, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            TurnRows.Raise(session, alert, conversation, alert.RaisedAt.ToUnixTimeMilliseconds());
            return true;
        },
        cancellationToken);

    /// <summary>False for one that is handled already, or unknown.</summary>
    public static bool Handle(SqliteSession session, Guid id, long now)
    {
        var open = session.First(
            "SELECT body FROM alert WHERE id = $1 AND handled_at IS NULL", static row => row.Opened(0, SealedColumns.AlertBody), id.Stored());
        return open is not null && StoredBodies.Handled(open) is var body && (body == open
            ? session.Execute("UPDATE alert SET handled_at = $2 WHERE id = $1", id.Stored(), now)
            : session.Execute("UPDATE alert SET handled_at = $2, body = $3 WHERE id = $1", id.Stored(), now, SealedColumns.AlertBody.Of(body))) == 1;
    }

    public static RaisedAlert Read(StoredRow row) =>
        new(StoredJson.Read<Alert>(row.Opened(0, SealedColumns.AlertBody)), row.GetString(1), row.IsDBNull(2) ? null : row.Time(2));
}
