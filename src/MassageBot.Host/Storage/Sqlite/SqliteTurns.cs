namespace MassageBot.Host.Storage.Sqlite;

/// <summary>
/// Since one process has the folder, a lease of another owner belongs to a process that is gone and is taken over at once. A lease is kept
/// between turns and renewed by each commit, so that a turn needs no write of its own for it.
/// </summary>
internal sealed class SqliteTurns(BotDatabase database) : ITurns
{
    private const int Tries = 3;

    private static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LeastLeft = TimeSpan.FromSeconds(30);

    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>Whatever is open up to here was left so by a process that is gone.</summary>
    private readonly long _lastOfFormer = database.Read(session => session.Number("SELECT max(id) FROM inbox WHERE outcome = 0")) ?? 0;

    public async Task<TurnWork?> TakeAsync(string conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var open = database.Read(session => Oldest(session, conversation));
        if (open is null || open.HeldUntil(_owner) > now + LeastLeft)
        {
            return open?.Work;
        }

        var until = (now + LeaseFor).Stored();
        var fencing = await database.WriteAsync(session => TakeOver(session, open.Work, until), cancellationToken).ConfigureAwait(false);
        return fencing is { } number ? open.Work with { Fencing = number } : null;
    }

    public async Task<CommitAnswer> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(session => Commit(session, commit), cancellationToken).ConfigureAwait(false);
        }
        catch (MatterOvertaken)
        {
            return CommitAnswer.Overtaken;
        }
    }

    public Task<TryAnswer> CountTryAsync(TurnWork work, Parking parking, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => CountTry(session, work, parking, now), cancellationToken);

    private static CommitAnswer Commit(SqliteSession session, TurnCommit commit)
    {
        var work = commit.Work;
        var last = session.Number(
            """
            UPDATE conversation SET
              version = version + 1, state = coalesce($4, state), locale = coalesce($5, locale),
              last_seq = last_seq + $6, touched_at = $7, lease_until = $8
            WHERE id = $1 AND fencing = $2 AND version = $3
              AND EXISTS (SELECT 1 FROM inbox WHERE id = $9 AND outcome = 0)
            RETURNING last_seq
            """,
            work.Conversation.Id,
            work.Fencing,
            work.Version,
            SealedColumns.ConversationState.Of(commit.State),
            commit.Locale,
            commit.Replies.Count,
            commit.Now.Stored(),
            (commit.Now + LeaseFor).Stored(),
            work.InboxId);
        if (last is not { } lastSequence)
        {
            return CommitAnswer.LeaseLost;
        }

        TurnRows.Write(session, commit, lastSequence);
        return CommitAnswer.Committed;
    }

    private static TryAnswer CountTry(SqliteSession session, TurnWork work, Parking parking, DateTimeOffset now)
    {
        if (session.Execute("UPDATE inbox SET attempts = attempts + 1 WHERE id = $1 AND outcome = 0 AND attempts < $2", work.InboxId, Tries) == 1)
        {
            return TryAnswer.Counted;
        }

        return Commit(session, parking.Of(work, now)) == CommitAnswer.Committed ? TryAnswer.Parked : TryAnswer.Closed;
    }

    /// <summary>
    /// An activity that a process left open when it died has used up a try, as far as anybody knows, and this is the second. It is counted
    /// here, where the lease is written anyway: the first time that this process meets the conversation.
    /// </summary>
    private long? TakeOver(SqliteSession session, TurnWork work, long until)
    {
        if (work.InboxId <= _lastOfFormer)
        {
            session.Execute(
                """
                UPDATE inbox SET attempts = 2 WHERE id = $1 AND attempts = 0
                  AND EXISTS (SELECT 1 FROM conversation WHERE id = $2 AND lease_owner <> $3)
                """,
                work.InboxId,
                work.Conversation.Id,
                _owner);
        }

        return session.Number(
            "UPDATE conversation SET fencing = fencing + 1, lease_owner = $2, lease_until = $3 WHERE id = $1 RETURNING fencing",
            work.Conversation.Id,
            _owner,
            until);
    }

    private static OpenActivity? Oldest(SqliteSession session, string conversation) => session.First(
        """
        SELECT c.id, c.channel, c.user_id, c.locale, c.reference, c.state, c.version, c.fencing, c.lease_owner, c.lease_until,
               i.id, i.activity_id, i.kind, i.activity, i.attempts
        FROM inbox i JOIN conversation c ON c.id = i.conversation
        WHERE i.conversation = $1 AND i.outcome = 0 ORDER BY i.id LIMIT 1
        """,
        Read,
        conversation);

    private static OpenActivity Read(StoredRow row) => new(row.TextOrNull(8), row.Time(9), new TurnWork
    {
        Conversation = row.Facts(),
        State = row.OpenedOrNull(5, SealedColumns.ConversationState),
        Version = row.GetInt64(6),
        Fencing = row.GetInt64(7),
        InboxId = row.GetInt64(10),
        ActivityId = row.GetString(11),
        Kind = (InboxKind)row.GetInt32(12),
        Activity = row.Opened(13, SealedColumns.InboxActivity),
        FailedTries = row.GetInt32(14),
    });

    private sealed record OpenActivity(string? LeaseOwner, DateTimeOffset LeaseUntil, TurnWork Work)
    {
        public DateTimeOffset HeldUntil(string owner) => LeaseOwner == owner ? LeaseUntil : DateTimeOffset.MinValue;
    }
}
