namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqlitePersonalChats(BotDatabase database) : IPersonalChatRows
{
    private const string Begin =
        """
        INSERT INTO personal_chat (member, next_try_at) VALUES ($1, $3)
        ON CONFLICT (member) DO UPDATE SET next_try_at = excluded.next_try_at WHERE chat IS NULL AND next_try_at <= $2
        """;

    public Task<string?> FindAsync(string member, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.First(
            "SELECT chat FROM personal_chat WHERE member = $1 AND chat IS NOT NULL", static row => row.GetString(0), member)));
    }

    public Task<bool> BeginAsync(string member, DateTimeOffset now, DateTimeOffset nextTryAt, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute(Begin, member, now.Stored(), nextTryAt.Stored()) == 1, cancellationToken);

    public Task KeepAsync(string member, string chat, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute("UPDATE personal_chat SET chat = $2 WHERE member = $1", member, chat), cancellationToken);

    public Task PutOffAsync(string member, DateTimeOffset nextTryAt, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute("UPDATE personal_chat SET next_try_at = $2 WHERE member = $1 AND chat IS NULL", member, nextTryAt.Stored()), cancellationToken);
}
