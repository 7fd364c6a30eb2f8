using System.Text.Json;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using NodaTime;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteMatters(BotDatabase database) : IMatters, IMatterRows
{
    private const string Columns = "SELECT id, body, version, open, made_at FROM matter";

    public Task<Matter<T>?> FindAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.First($"{Columns} WHERE id = $1 AND kind = $2", Read<T>, id.Stored(), MatterKind.Of<T>())));
    }

    public Task<IReadOnlyList<Matter<T>>> OpenAsync<T>(int limit, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            $"{Columns} WHERE kind = $1 AND open = 1 ORDER BY made_at, id LIMIT $2", Read<T>, MatterKind.Of<T>(), limit)));
    }

    public Task<IReadOnlyList<Matter<T>>> SinceAsync<T>(Instant since, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            $"{Columns} WHERE kind = $1 AND made_at >= $2 ORDER BY made_at, id", Read<T>, MatterKind.Of<T>(), since.ToUnixTimeMilliseconds())));
    }

    public Task<IReadOnlyList<DueMatter>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT id, kind, version FROM matter WHERE due_at <= $1 ORDER BY due_at LIMIT $2",
            static row => new DueMatter(Guid.Parse(row.GetString(0)), row.GetString(1), row.GetInt32(2)),
            now.Stored(),
            limit)));
    }

    public Task<IReadOnlyList<Alert>> UntoldAsync(AlertAudience audience, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT body FROM alert WHERE told_at IS NULL AND handled_at IS NULL AND kind IN (SELECT value FROM json_each($1)) ORDER BY raised_at LIMIT $2",
            static row => StoredJson.Read<Alert>(row.Opened(0, SealedColumns.AlertBody)),
            JsonSerializer.Serialize(AlertReading.KindsFor(audience).Select(kind => kind.ToString())),
            limit)));
    }

    public Task<bool> TellAsync(ToldElsewhere told, DueMatter? matter, Guid? alert, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            if (session.Number("SELECT count(*) FROM conversation WHERE id = $1", told.Conversation) == 0)
            {
                return false;
            }

            TurnRows.Tell(session, told, now.Stored());
            if (matter is not null)
            {
                session.Execute("UPDATE matter SET due_at = NULL WHERE id = $1 AND version = $2", matter.Id.Stored(), matter.Version);
            }

            if (alert is { } id)
            {
                session.Execute("UPDATE alert SET told_at = $2 WHERE id = $1", id.Stored(), now.Stored());
            }

            return true;
        },
        cancellationToken);

    public Task<RaisedAlert?> FindAlertAsync(Guid id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.First("SELECT body, conversation, handled_at FROM alert WHERE id = $1", SqliteAlerts.Read, id.Stored())));
    }

    /// <summary>Throws <see cref="MatterOvertaken"/> where one of them has changed since the turn read it.</summary>
    public static void Write(SqliteSession session, TurnCommit commit)
    {
        var now = commit.Now.Stored();
        foreach (var change in commit.Matters)
        {
            if (Change(session, change, now) == 0)
            {
                throw new MatterOvertaken();
            }
        }

        foreach (var view in commit.Views)
        {
            session.Execute(
                "INSERT INTO health_view (viewer, what, subject, at) VALUES ($1, $2, $3, $4)", view.AadObjectId, view.What, view.Subject, view.At.ToUnixTimeMilliseconds());
        }

        foreach (var alert in commit.Handled)
        {
            SqliteAlerts.Handle(session, alert, now);
        }
    }

    private static int Change(SqliteSession session, MatterChange change, long now) => change.Expected == 0
        ? session.Execute(
            "INSERT INTO matter (id, kind, about, body, version, open, made_at, due_at) VALUES ($1, $2, $3, $4, 1, $5, $6, $7) ON CONFLICT (id) DO NOTHING",
            change.Id.Stored(), change.Kind, change.About, SealedColumns.MatterBody.Of(StoredJson.WriteBody(change.Body)), change.IsOpen ? 1 : 0, now, change.DueAt?.ToUnixTimeMilliseconds())
        : session.Execute(
            "UPDATE matter SET body = $4, version = version + 1, open = $5, due_at = $6, about = coalesce($7, about) WHERE id = $1 AND kind = $2 AND version = $3",
            change.Id.Stored(), change.Kind, change.Expected, SealedColumns.MatterBody.Of(StoredJson.WriteBody(change.Body)), change.IsOpen ? 1 : 0, change.DueAt?.ToUnixTimeMilliseconds(), change.About);

    private static Matter<T> Read<T>(StoredRow row)
        where T : class => new(
            Guid.Parse(row.GetString(0)), StoredJson.Read<T>(row.Opened(1, SealedColumns.MatterBody)), row.GetInt32(2), row.GetInt32(3) == 1, Instant.FromUnixTimeMilliseconds(row.GetInt64(4)));
}
