using MassageBot.Core.Handoff;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>The rows of one turn, written inside its transaction after the guard has let it pass.</summary>
internal static class TurnRows
{
    public static void Write(SqliteSession session, TurnCommit commit, long lastSequence)
    {
        var now = commit.Now.Stored();
        WriteReplies(session, commit, lastSequence, now);
        foreach (var held in commit.Held)
        {
            WriteHeld(session, commit, held);
        }

        foreach (var intent in commit.Intents)
        {
            session.Execute(
                "INSERT INTO intent (id, conversation, body, next_at, made_at) VALUES ($1, $2, $3, 0, $4)",
                intent.Id.Stored(),
                commit.Work.Conversation.Id,
                SealedColumns.IntentBody.Of(StoredJson.Write(intent)),
                now);
        }

        foreach (var id in commit.Withdrawn)
        {
            Withdraw(session, commit.Work.Conversation.Id, id);
        }

        foreach (var alert in commit.Alerts)
        {
            Raise(session, alert, commit.Work.Conversation.Id, now);
        }

        WriteHealthLines(session, commit);
        if (commit.Unclear is { } unclear)
        {
            UnclearRows.Count(session, unclear, commit.Work.Conversation.Id, now);
        }

        foreach (var said in commit.Texts)
        {
            SqliteTextConsents.Write(session, said);
        }

        SqliteMatters.Write(session, commit);
        foreach (var told in commit.Told)
        {
            Tell(session, told, now);
        }

        if (commit.GoesOnIn is { } there)
        {
            GoOn(session, commit.Work.Conversation.Id, there);
        }

        Close(session, commit, lastSequence);
    }

    public static void Tell(SqliteSession session, ToldElsewhere told, long now) => session.Execute(
        """
        INSERT INTO inbox (conversation, dedupe, activity_id, kind, activity, received_at)
        SELECT $1, $2, $2, $3, $4, $5 WHERE EXISTS (SELECT 1 FROM conversation WHERE id = $1)
        ON CONFLICT (conversation, dedupe) DO NOTHING
        """,
        told.Conversation,
        told.DedupeKey,
        (int)told.Kind,
        SealedColumns.InboxActivity.Of(told.Activity),
        now);

    /// <summary>"I'm booking it now" is said where the client is, or not at all.</summary>
    private static void GoOn(SqliteSession session, string conversation, string there)
    {
        session.Execute("UPDATE intent SET conversation = $2 WHERE conversation = $1", conversation, there);
        session.Execute("DELETE FROM held WHERE conversation = $1", conversation);
        session.Execute(
            "INSERT INTO continuation (conversation, went_on_in) VALUES ($1, $2) ON CONFLICT (conversation) DO UPDATE SET went_on_in = excluded.went_on_in",
            conversation,
            there);
    }

    public static void Raise(SqliteSession session, Alert alert, string conversation, long now) => session.Execute(
        "INSERT INTO alert (id, conversation, kind, body, raised_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
        alert.Id.Stored(),
        conversation,
        alert.Kind.ToString(),
        SealedColumns.AlertBody.Of(StoredJson.Write(alert)),
        now);

    private static void Withdraw(SqliteSession session, string conversation, Guid id)
    {
        session.Execute("UPDATE intent SET withdrawn = 1, next_at = 0 WHERE id = $1 AND conversation = $2 AND state IN (0, 1)", id.Stored(), conversation);
        session.Execute("DELETE FROM held WHERE intent_id = $1 AND conversation = $2", id.Stored(), conversation);
    }

    private static void WriteHealthLines(SqliteSession session, TurnCommit commit)
    {
        if (commit.HealthKept)
        {
            session.Execute("DELETE FROM health_line WHERE conversation = $1", commit.Work.Conversation.Id);
        }

        foreach (var id in commit.HealthLines)
        {
            session.Execute(
                "INSERT INTO health_line (conversation, activity_id) VALUES ($1, $2) ON CONFLICT (conversation, activity_id) DO NOTHING",
                commit.Work.Conversation.Id,
                id);
        }
    }

    private static void WriteReplies(SqliteSession session, TurnCommit commit, long lastSequence, long now)
    {
        var sequence = lastSequence - commit.Replies.Count;
        foreach (var reply in commit.Replies)
        {
            ConversationLog.Insert(session, commit.Work.Conversation.Id, ++sequence, reply, now);
            if (commit.Deliver)
            {
                ConversationLog.Enqueue(session, commit.Work.Conversation.Id, reply, now);
            }
        }
    }

    private static void WriteHeld(SqliteSession session, TurnCommit commit, HeldActivity held) => session.Execute(
        "INSERT INTO held (conversation, intent_id, due_at, deliver, activity_id, reply_to, activity) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        commit.Work.Conversation.Id,
        held.IntentId.Stored(),
        held.DueAt.Stored(),
        commit.Deliver ? 1 : 0,
        held.Activity.Id,
        held.Activity.ReplyToId,
        SealedColumns.HeldActivity.Of(held.Activity.Json));

    private static void Close(SqliteSession session, TurnCommit commit, long lastSequence) => session.Execute(
        "UPDATE inbox SET outcome = $2, activity = NULL, first_reply = $3, last_reply = $4 WHERE id = $1",
        commit.Work.InboxId,
        (int)commit.Outcome,
        commit.Replies.Count == 0 ? 0 : lastSequence - commit.Replies.Count + 1,
        commit.Replies.Count == 0 ? 0 : lastSequence);
}
