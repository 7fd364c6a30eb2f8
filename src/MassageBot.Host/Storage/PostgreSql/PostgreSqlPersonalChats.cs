namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlPersonalChats(PostgreSqlDatabase database) : IPersonalChatRows
{
    private const string Begin =
        """
        INSERT INTO bot.personal_chat AS known (member, next_try_at) VALUES ($1, $3)
        ON CONFLICT (member) DO UPDATE SET next_try_at = excluded.next_try_at WHERE known.chat IS NULL AND known.next_try_at <= $2
        RETURNING 1
        """;

    public async Task<string?> FindAsync(string member, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync(
            "SELECT chat FROM bot.personal_chat WHERE member = $1 AND chat IS NOT NULL", [member], static row => row.GetString(0), cancellationToken).ConfigureAwait(false);
        return found.SingleOrDefault();
    }

    public async Task<bool> BeginAsync(string member, DateTimeOffset now, DateTimeOffset nextTryAt, CancellationToken cancellationToken)
    {
        var begun = await database.WriteOnceAsync(Begin, [member, now.Stored(), nextTryAt.Stored()], static row => 1, cancellationToken).ConfigureAwait(false);
        return begun.Count == 1;
    }

    public Task KeepAsync(string member, string chat, CancellationToken cancellationToken) => database.QueryAsync(
        "UPDATE bot.personal_chat SET chat = $2 WHERE member = $1", [member, chat], static row => true, cancellationToken);

    public Task PutOffAsync(string member, DateTimeOffset nextTryAt, CancellationToken cancellationToken) => database.QueryAsync(
        "UPDATE bot.personal_chat SET next_try_at = $2 WHERE member = $1 AND chat IS NULL", [member, nextTryAt.Stored()], static row => true, cancellationToken);
}
