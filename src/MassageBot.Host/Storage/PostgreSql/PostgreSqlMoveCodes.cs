namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlMoveCodes(PostgreSqlDatabase database) : IMoveCodeRows
{
    private const string Over = "DELETE FROM bot.move_code WHERE until <= $1";

    /// <summary>Two hosts that draw the same code at the same moment: the second one's statement fails as a whole, and its turn is tried again.</summary>
    private const string Insert =
        """
        INSERT INTO bot.move_code (conversation, code, until)
        SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM bot.move_code WHERE code = $2 AND conversation <> $1)
        ON CONFLICT (conversation) DO UPDATE SET code = excluded.code, until = excluded.until, taken_by = NULL
        RETURNING 1
        """;

    private const string Take =
        """
        UPDATE bot.move_code SET taken_by = $2 WHERE code = $1 AND (taken_by = $2 OR (taken_by IS NULL AND until > $3)) RETURNING conversation
        """;

    public async Task<bool> WriteAsync(string conversation, string code, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await database.WriteOnceAsync(Over, [now.Stored()], static row => 0, cancellationToken).ConfigureAwait(false);
        return (await database.WriteOnceAsync(Insert, [conversation, code, until.Stored()], static row => 1, cancellationToken).ConfigureAwait(false)).Count == 1;
    }

    public async Task<string?> TakeAsync(string code, string takenBy, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await database.WriteOnceAsync(Take, [code, takenBy, now.Stored()], static row => row.GetString(0), cancellationToken).ConfigureAwait(false)).SingleOrDefault();
}
