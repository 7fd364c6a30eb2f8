namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlFarIds(PostgreSqlDatabase database) : IFarIds
{
    public async Task<string?> FarIdAsync(string conversation, string activityId, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync(
            "SELECT far_id FROM bot.far_id WHERE conversation = $1 AND activity_id = $2",
            [conversation, activityId],
            static row => row.GetString(0),
            cancellationToken).ConfigureAwait(false);
        return found.SingleOrDefault();
    }
}
