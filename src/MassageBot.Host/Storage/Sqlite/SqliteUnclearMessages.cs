namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteUnclearMessages(BotDatabase database) : IUnclearMessages
{
    public Task<IReadOnlyList<KeptUnclear>> OpenAsync(int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => UnclearRows.Open(session, limit)));
    }

    public Task<KeptUnclear?> FindAsync(long id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => UnclearRows.Find(session, id)));
    }

    public Task<bool> SettleAsync(long id, ReviewState state, CancellationToken cancellationToken) =>
        database.WriteAsync(session => UnclearRows.Settle(session, id, state), cancellationToken);
}
