namespace MassageBot.Host.Storage;

internal enum InboxKind
{
    /// <summary>Sent by a person or a channel.</summary>
    FromChannel = 0,

    /// <summary>Sent by this program: what became of a booking intent.</summary>
    BookingOutcome = 1,

    /// <summary>Sent by this program: a text about a visit that nobody asked for.</summary>
    Notice = 2,
}

/// <summary>An activity to be answered by a turn of its own.</summary>
internal sealed record InboxEntry
{
    public required ConversationFacts Conversation { get; init; }

    /// <summary>Unique in its conversation: whatever the sender repeats when it sends again.</summary>
    public required string DedupeKey { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>JSON, masked.</summary>
    public required string Activity { get; init; }

    /// <summary>True when the sender sees the activity in the conversation log too.</summary>
    public required bool Echo { get; init; }
}

/// <summary>How a row of the inbox ended.</summary>
internal enum InboxOutcome
{
    Open,
    Answered,
    Apologised,
    Parked,
}

/// <summary>What the inbox knows of an activity: the same for every delivery of it. First and last reply are sequence numbers in the
/// conversation's log, zero when there are none (yet).</summary>
internal sealed record Receipt(string ActivityId, bool Duplicate, InboxOutcome Outcome, long FirstReply, long LastReply);

internal interface IInbox
{
    /// <summary>
    /// Stores the entries in their order in one transaction, starting the conversation if need be, and returns the receipt of the last.
    /// An entry that is known already is left as it is.
    /// </summary>
    Task<Receipt> AcceptAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken);

    /// <summary>Null when nothing came in under that key.</summary>
    Task<Receipt?> FindAsync(string conversation, string dedupeKey, CancellationToken cancellationToken);

    /// <summary>Conversations with activities that wait for their turn since before that time.</summary>
    Task<IReadOnlyList<string>> WaitingAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken);
}
