namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteFarIds(BotDatabase database) : IFarIds
{
    public Task<string?> FarIdAsync(string conversation, string activityId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.First(
            "SELECT far_id FROM far_id WHERE conversation = $1 AND activity_id = $2", static row => row.GetString(0), conversation, activityId)));
    }

    public static void Keep(SqliteSession session, ClaimedDelivery delivery, string farId, long now) => session.Execute(
        """
        INSERT INTO far_id (conversation, activity_id, far_id, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (conversation, activity_id) DO UPDATE SET far_id = excluded.far_id
        """,
        delivery.Conversation.Id,
        delivery.ActivityId,
        farId,
        now);
}
