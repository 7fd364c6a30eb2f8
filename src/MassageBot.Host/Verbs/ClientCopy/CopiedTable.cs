using System.Collections.Immutable;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>Whose id a table's rows are looked for by.</summary>
internal enum CopiedBy
{
    Client,
    Conversation,
}

/// <summary>
/// A table of the bot's that holds something of clients, and what of it a client who asks for a copy is given. A test holds the list against what an
/// erasure deletes.
/// </summary>
/// <param name="Name">Without its schema.</param>
/// <param name="By">Whose id is meant by <c>$1</c>.</param>
/// <param name="Where">Which rows; <c>{0}</c> stands for the schema.</param>
/// <param name="Columns">What is given. Left out is what only makes deliveries work, and who of the staff did something.</param>
internal sealed record CopiedTable(string Name, CopiedBy By, string Where, string Columns)
{
    private const string OfConversation = "conversation = $1";
    private const string OfClient = "client = $1";

    /// <summary>What staff wrote for each other about the client is given without who wrote it and where; what is no column, but a field of a body.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    public static IReadOnlyList<CopiedTable> All { get; } =
    [
        new("client", CopiedBy.Client, "id = $1", "id, phone, first_name, language, proven, made_at, seen_at"),
        new("client_consent", CopiedBy.Client, OfClient, "client, kind, at, given, wording, channel"),
        new("client_visit", CopiedBy.Client, OfClient, "client, visit_id, conversation"),
        new("notice", CopiedBy.Client, "visit_id IN (SELECT visit_id FROM {0}client_visit WHERE client = $1)", "visit_id, start, key, kind, state, reason, at"),
        new("conversation", CopiedBy.Conversation, "id = $1", "id, channel, user_id, locale, reference, state, started_at, touched_at"),
        new("continuation", CopiedBy.Conversation, OfConversation, "conversation, went_on_in"),
        new("log", CopiedBy.Conversation, OfConversation, "conversation, seq, at, activity"),
        new("inbox", CopiedBy.Conversation, OfConversation, "conversation, id, received_at, activity"),
        new("held", CopiedBy.Conversation, OfConversation, "conversation, id, due_at, activity"),
        new("outbox", CopiedBy.Conversation, OfConversation, "conversation, id, state, next_at, activity"),
        new("far_id", CopiedBy.Conversation, OfConversation, "conversation, activity_id, far_id, at"),
        new("intent", CopiedBy.Conversation, OfConversation, "conversation, id, body, state, made_at, settled_at, visit_id, heard"),
        new("alert", CopiedBy.Conversation, OfConversation, "conversation, id, kind, body, raised_at, handled_at"),
        new("matter", CopiedBy.Conversation, "about = $1", "about, id, kind, body, open, made_at, due_at") { Without = ["holder", "by", "desk", "card", "place"] },
        new("health_line", CopiedBy.Conversation, OfConversation, "conversation, activity_id"),
        new("health_view", CopiedBy.Conversation, "subject = $1", "subject, what, at"),
        new("unclear", CopiedBy.Conversation, "id IN (SELECT unclear_id FROM {0}unclear_origin WHERE conversation = $1)", "id, language, text, taken_for, last_at"),
        new("unclear_origin", CopiedBy.Conversation, OfConversation, "conversation, unclear_id"),
        new("move_code", CopiedBy.Conversation, OfConversation, "conversation, until"),
    ];
}
