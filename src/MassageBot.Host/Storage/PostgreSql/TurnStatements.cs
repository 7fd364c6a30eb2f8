namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>The statements of a turn. Each is one round trip and one transaction: what depends on the guard is joined to it.</summary>
internal static class TurnStatements
{
    /// <summary>How long a host may be silent before its leases count no longer; hosts give a sign of life each second.</summary>
    private const string Silence = "interval '3 seconds'";

    /// <summary>
    /// A lease counts while it has not run out and its owner is alive, both by the server's clock. Taking it need not survive a crash of the
    /// server, so it waits for no flush: whatever a forgotten lease lets through is stopped by version, fencing number and the open row.
    /// A row that was in the hands of a process that is gone has used up a try, and this is the second.
    /// </summary>
    public const string Take =
        $"""
        WITH oldest AS (
          SELECT id, activity_id, kind, activity, taken_by, attempts FROM bot.inbox WHERE conversation = $1 AND outcome = 0 ORDER BY id LIMIT 1
        ), leased AS (
          UPDATE bot.conversation AS c SET fencing = fencing + 1, lease_owner = $2, lease_until = clock_timestamp() + interval '15 seconds'
          WHERE id = $1 AND EXISTS (SELECT FROM oldest)
            AND (lease_owner IS NULL OR lease_owner = $2 OR lease_until < clock_timestamp()
              OR NOT EXISTS (SELECT FROM bot.host AS h WHERE h.id = c.lease_owner AND h.seen_at > clock_timestamp() - {Silence}))
          RETURNING id, channel, user_id, locale, reference, state, version, fencing, set_config('synchronous_commit', 'off', true)
        ), taken AS (
          UPDATE bot.inbox AS i SET taken_by = $2,
            attempts = CASE WHEN i.attempts = 0 AND i.taken_by <> $2 THEN 2 ELSE i.attempts END
          FROM oldest, leased WHERE i.id = oldest.id AND i.taken_by IS DISTINCT FROM $2
        )
        SELECT l.id, l.channel, l.user_id, l.locale, l.reference, l.state, l.version, l.fencing, o.id, o.activity_id, o.kind, o.activity, o.attempts
        FROM leased AS l, oldest AS o
        """;

    /// <summary>With replies only, as most turns are.</summary>
    public const string CommitReplies = $"{Guard}\n{Last}";

    public const string CommitAll =
        $"""
        WITH matters AS (
          SELECT wanted.id, m.version FROM unnest($38::uuid[], $42::integer[]) AS wanted (id, expected) JOIN bot.matter AS m ON m.id = wanted.id
          ORDER BY wanted.id FOR UPDATE OF m
        ), guard AS (
          {Pass}
            AND NOT EXISTS (
              SELECT FROM unnest($38::uuid[], $42::integer[]) AS wanted (id, expected) LEFT JOIN matters USING (id)
              WHERE coalesce(matters.version, 0) <> wanted.expected)
          RETURNING last_seq
        ), {Done}, changed AS (
          UPDATE bot.matter AS m SET body = wanted.body, version = m.version + 1, open = wanted.open, due_at = wanted.due, about = coalesce(wanted.about, m.about)
          FROM guard, unnest($38::uuid[], $40::text[], $41::text[], $42::integer[], $43::boolean[], $44::bigint[]) AS wanted (id, about, body, expected, open, due)
          WHERE m.id = wanted.id AND wanted.expected > 0
        ), came_up AS (
          INSERT INTO bot.matter (id, kind, about, body, version, open, made_at, due_at)
          SELECT wanted.id, wanted.kind, wanted.about, wanted.body, 1, wanted.open, $7, wanted.due
          FROM guard, unnest($38::uuid[], $39::text[], $40::text[], $41::text[], $42::integer[], $43::boolean[], $44::bigint[]) AS wanted (id, kind, about, body, expected, open, due)
          WHERE wanted.expected = 0
        ), viewed AS (
          INSERT INTO bot.health_view (viewer, what, subject, at)
          SELECT view.viewer, view.what, view.subject, view.at
          FROM guard, unnest($45::text[], $46::text[], $47::text[], $48::bigint[]) AS view (viewer, what, subject, at)
        ), handled AS (
          UPDATE bot.alert AS a SET handled_at = $7, body = CASE WHEN a.body = done.was THEN done.body ELSE a.body END
          FROM guard, unnest($49::uuid[], $51::text[], $52::text[]) AS done (handled, was, body) WHERE a.id = done.handled AND a.handled_at IS NULL
        ), sent AS (
          INSERT INTO bot.outbox (conversation, activity_id, activity, next_at)
          SELECT $1, reply.id, reply.json, $7 FROM guard, unnest($10::text[], $50::text[]) WITH ORDINALITY AS reply (id, json, n) WHERE $12
          ORDER BY reply.n
        ), kept AS (
          INSERT INTO bot.held (conversation, intent_id, due_at, deliver, activity_id, reply_to, activity)
          SELECT $1, later.intent, later.due, $12, later.id, later.reply_to, later.json
          FROM guard, unnest($13::uuid[], $14::bigint[], $15::text[], $16::text[], $17::text[]) WITH ORDINALITY AS later (intent, due, id, reply_to, json, n)
          ORDER BY later.n
        ), wanted AS (
          INSERT INTO bot.intent (id, conversation, body, next_at, made_at)
          SELECT intent.id, $1, intent.body, 0, $7 FROM guard, unnest($18::uuid[], $19::text[]) AS intent (id, body)
        ), taken_back AS (
          UPDATE bot.intent AS i SET withdrawn = true, next_at = 0
          FROM guard, unnest($23::uuid[]) AS back (id) WHERE i.id = back.id AND i.conversation = $1 AND i.state IN (0, 1)
        ), unsaid AS (
          DELETE FROM bot.held AS h USING guard, unnest($23::uuid[]) AS back (id) WHERE h.intent_id = back.id AND h.conversation = $1
        ), raised AS (
          INSERT INTO bot.alert (id, conversation, kind, body, raised_at)
          SELECT alert.id, $1, alert.kind, alert.body, $7
          FROM guard, unnest($20::uuid[], $21::text[], $22::text[]) WITH ORDINALITY AS alert (id, kind, body, n)
          ORDER BY alert.n
          ON CONFLICT (id) DO NOTHING
        ), agreed AS (
          DELETE FROM bot.health_line AS line USING guard WHERE $25 AND line.conversation = $1
        ), health AS (
          INSERT INTO bot.health_line (conversation, activity_id)
          SELECT $1, line.id FROM guard, unnest($24::text[]) AS line (id) ON CONFLICT (conversation, activity_id) DO NOTHING
        ), counted AS (
          INSERT INTO bot.unclear AS known (language, text, taken_for, count, last_at)
          SELECT ($26::text[])[1], ($26::text[])[2], ($26::text[])[3], 1, $7 FROM guard WHERE cardinality($26::text[]) = 3
          ON CONFLICT (language, text) DO UPDATE SET count = known.count + 1, last_at = excluded.last_at, taken_for = excluded.taken_for
          RETURNING id
        ), heard_in AS (
          INSERT INTO bot.unclear_origin (unclear_id, conversation) SELECT id, $1 FROM counted ON CONFLICT DO NOTHING
        ), on_texts AS (
          INSERT INTO bot.text_consent (number, kind, at, given, wording, channel)
          SELECT said.number, said.kind, said.at, said.given, said.wording, said.channel
          FROM guard, unnest($27::text[], $28::text[], $29::bigint[], $30::boolean[], $31::text[], $32::text[]) AS said (number, kind, at, given, wording, channel)
          ON CONFLICT (number, kind, at) DO UPDATE SET given = excluded.given, wording = excluded.wording, channel = excluded.channel
        ), told_elsewhere AS (
          INSERT INTO bot.inbox (conversation, dedupe, activity_id, kind, activity, received_at)
          SELECT told.conversation, told.dedupe, told.dedupe, told.kind, told.activity, $7
          FROM guard, unnest($33::text[], $34::text[], $35::integer[], $36::text[]) WITH ORDINALITY AS told (conversation, dedupe, kind, activity, n)
          WHERE EXISTS (SELECT FROM bot.conversation AS other WHERE other.id = told.conversation)
          ORDER BY told.n
          ON CONFLICT (conversation, dedupe) DO NOTHING
        ), gone_on AS (
          INSERT INTO bot.continuation (conversation, went_on_in) SELECT $1, $37::text FROM guard WHERE $37::text IS NOT NULL
          ON CONFLICT (conversation) DO UPDATE SET went_on_in = excluded.went_on_in
        ), taken_along AS (
          UPDATE bot.intent AS i SET conversation = $37::text FROM guard WHERE $37::text IS NOT NULL AND i.conversation = $1
        ), unsaid_here AS (
          DELETE FROM bot.held AS h USING guard WHERE $37::text IS NOT NULL AND h.conversation = $1
        )
        {Last}
        """;

    /// <summary>No row while the activity is open, else the fencing number of the turn that closed it.</summary>
    public const string ClosedBy = "SELECT coalesce(fencing, 0) FROM bot.inbox WHERE id = $1 AND outcome <> 0";

    public const string CountTry = "UPDATE bot.inbox SET attempts = attempts + 1 WHERE id = $1 AND outcome = 0 AND attempts < $2 RETURNING 1";

    private const string Guard =
        $"""
        WITH guard AS (
          {Pass}
          RETURNING last_seq
        ), {Done}
        """;

    /// <summary>The lease goes with the commit: the next activity may be at another host.</summary>
    private const string Pass =
        """
        UPDATE bot.conversation SET version = version + 1, state = coalesce($4, state), locale = coalesce($5, locale),
            last_seq = last_seq + $6, touched_at = $7, lease_owner = NULL, lease_until = '-infinity'
          WHERE id = $1 AND fencing = $2 AND version = $3 AND EXISTS (SELECT FROM bot.inbox WHERE id = $8 AND outcome = 0)
        """;

    private const string Done =
        """
        closed AS (
          UPDATE bot.inbox SET outcome = $9, activity = NULL, fencing = $2,
            first_reply = CASE WHEN $6 = 0 THEN 0 ELSE guard.last_seq - $6 + 1 END, last_reply = CASE WHEN $6 = 0 THEN 0 ELSE guard.last_seq END
          FROM guard WHERE id = $8
        ), said AS (
          INSERT INTO bot.log (conversation, seq, activity_id, at, activity)
          SELECT $1, guard.last_seq - $6 + reply.n, reply.id, $7, reply.json
          FROM guard, unnest($10::text[], $11::text[]) WITH ORDINALITY AS reply (id, json, n)
        )
        """;

    private const string Last = "SELECT last_seq FROM guard";
}
