namespace MassageBot.Host.Storage.Sqlite;

/// <summary>Appends to the committed log of a conversation, inside the writer's transaction.</summary>
internal static class ConversationLog
{
    /// <summary>Returns the sequence number it got.</summary>
    public static long Append(SqliteSession session, string conversation, OutgoingActivity activity, long now)
    {
        var sequence = session.Number("UPDATE conversation SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq", conversation)
            ?? throw new InvalidOperationException("The conversation is gone.");
        Insert(session, conversation, sequence, activity, now);
        return sequence;
    }

    public static void Insert(SqliteSession session, string conversation, long sequence, OutgoingActivity activity, long now) => session.Execute(
        "INSERT INTO log (conversation, seq, activity_id, at, activity) VALUES ($1, $2, $3, $4, $5)",
        conversation,
        sequence,
        activity.Id,
        now,
        SealedColumns.LogActivity.Of(activity.Json));

    /// <summary>Puts an activity in the queue of what has to be delivered by calling the channel.</summary>
    public static void Enqueue(SqliteSession session, string conversation, OutgoingActivity activity, long now) => session.Execute(
        "INSERT INTO outbox (conversation, activity_id, activity, next_at) VALUES ($1, $2, $3, $4)",
        conversation,
        activity.Id,
        SealedColumns.OutboxActivity.Of(activity.Json),
        now);
}
