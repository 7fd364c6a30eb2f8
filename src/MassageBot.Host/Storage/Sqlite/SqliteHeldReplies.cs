namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteHeldReplies(BotDatabase database) : IHeldReplies
{
    public async Task<IReadOnlyList<string>> ReleaseDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var due = database.Read(session => session.Number($"SELECT count(*) FROM held WHERE {Due.At("due_at")}", now.Stored()));
        return due == 0
            ? []
            : await database.WriteAsync(session => Release(session, now.Stored()), cancellationToken).ConfigureAwait(false);
    }

    private static List<string> Release(SqliteSession session, long now)
    {
        var released = session.Query(
            $"DELETE FROM held WHERE {Due.At("due_at")} RETURNING id, conversation, deliver, activity_id, reply_to, activity",
            static row => new Held(row.GetInt64(0), row.GetString(1), row.GetBoolean(2), new(row.GetString(3), row.TextOrNull(4), row.Opened(5, SealedColumns.HeldActivity))),
            now);
        foreach (var held in released.OrderBy(held => held.Id))
        {
            ConversationLog.Append(session, held.Conversation, held.Activity, now);
            if (held.Deliver)
            {
                ConversationLog.Enqueue(session, held.Conversation, held.Activity, now);
            }
        }

        return [.. released.Select(held => held.Conversation).Distinct()];
    }

    private sealed record Held(long Id, string Conversation, bool Deliver, OutgoingActivity Activity);
}
