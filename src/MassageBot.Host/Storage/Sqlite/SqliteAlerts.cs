using MassageBot.Core.Handoff;
using Microsoft.Data.Sqlite;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteAlerts(BotDatabase database) : IAlerts
{
    /// <summary>Whoever was to be deleted elsewhere is not named any longer once that is done.</summary>
    public const string Handle =
        $"""
        UPDATE alert SET handled_at = $2,
          body = CASE WHEN json_extract(body, '$.reason') = '{AlertReasons.EraseOutside}' THEN json_remove(body, '$.firstName', '$.phone') ELSE body END
        WHERE id = $1 AND handled_at IS NULL
        """;

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
        session => session.Execute(Handle, id.Stored(), now.Stored()) == 1, cancellationToken);

    public Task RaiseAsync(Alert alert, string conversation, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            TurnRows.Raise(session, alert, conversation, alert.RaisedAt.ToUnixTimeMilliseconds());
            return true;
        },
        cancellationToken);

    public static RaisedAlert Read(SqliteDataReader row) =>
        new(StoredJson.Read<Alert>(row.GetString(0)), row.GetString(1), row.IsDBNull(2) ? null : row.Time(2));
}
