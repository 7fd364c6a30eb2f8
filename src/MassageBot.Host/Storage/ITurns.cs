using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;

namespace MassageBot.Host.Storage;

/// <summary>The oldest open activity of a conversation with the record to answer it from, under the lease of this host.</summary>
internal sealed record TurnWork
{
    public required ConversationFacts Conversation { get; init; }

    public required long InboxId { get; init; }

    public required string ActivityId { get; init; }

    public required InboxKind Kind { get; init; }

    public required string Activity { get; init; }

    /// <summary>State bags as JSON by storage key; null before the first turn.</summary>
    public required string? State { get; init; }

    public required long Version { get; init; }

    public required long Fencing { get; init; }

    /// <summary>Tries that came to nothing before: the process died with it, or its turn could not be committed. Zero for nearly all.</summary>
    public required int FailedTries { get; init; }
}

/// <summary>An activity of the bot, ready to be delivered.</summary>
internal sealed record OutgoingActivity(string Id, string? ReplyToId, string Json);

/// <summary>An activity that is only sent when the outcome of its intent takes its time.</summary>
internal sealed record HeldActivity(Guid IntentId, DateTimeOffset DueAt, OutgoingActivity Activity);

/// <summary>All that a turn changes. Either all of it happens or none.</summary>
internal sealed record TurnCommit
{
    public required TurnWork Work { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required InboxOutcome Outcome { get; init; }

    /// <summary>Null leaves the state as it was.</summary>
    public string? State { get; init; }

    public string? Locale { get; init; }

    public IReadOnlyList<OutgoingActivity> Replies { get; init; } = [];

    /// <summary>True when the channel has to be called to deliver the replies.</summary>
    public bool Deliver { get; init; }

    public IReadOnlyList<HeldActivity> Held { get; init; } = [];

    public IReadOnlyList<BookingIntent> Intents { get; init; } = [];

    /// <summary>Ids of intents of this conversation that the client takes back; what is settled already stays as it is.</summary>
    public IReadOnlyList<Guid> Withdrawn { get; init; } = [];

    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>Ids of activities that tell of the client's health: they go when the conversation is over.</summary>
    public IReadOnlyList<string> HealthLines { get; init; } = [];

    /// <summary>The client agreed to what was told so far being kept.</summary>
    public bool HealthKept { get; init; }

    /// <summary>The message of the turn where it was not understood and may be kept.</summary>
    public UnclearMessage? Unclear { get; init; }

    /// <summary>What was said to being texted, of each kind of a number at most once.</summary>
    public IReadOnlyList<TextConsent> Texts { get; init; } = [];

    /// <summary>What other conversations hear of this turn, each in a turn of its own.</summary>
    public IReadOnlyList<ToldElsewhere> Told { get; init; } = [];

    /// <summary>The conversation in which this one goes on: all its intents belong there from now on. Null for nearly all.</summary>
    public string? GoesOnIn { get; init; }

    /// <summary>What becomes of what staff work on, each only if it is still at the version that the turn has read.</summary>
    public IReadOnlyList<MatterChange> Matters { get; init; } = [];

    /// <summary>Health data that the turn shows to staff.</summary>
    public IReadOnlyList<HealthView> Views { get; init; } = [];

    /// <summary>Ids of alerts that somebody has seen to.</summary>
    public IReadOnlyList<Guid> Handled { get; init; } = [];

    /// <summary>The gravest thing that triage has found in the conversation so far.</summary>
    public Disposition Disposition { get; init; }
}

internal enum CommitAnswer
{
    Committed,

    /// <summary>Another host has the conversation, or somebody answered the activity already: nothing was written.</summary>
    LeaseLost,

    /// <summary>A matter has changed since the turn read it: nothing was written, and the turn has to run again.</summary>
    Overtaken,
}

/// <summary>What is written in place of an answer when an activity is given up: what the client hears, and what staff see.</summary>
internal sealed record Parking(IReadOnlyList<OutgoingActivity> Replies, bool Deliver, IReadOnlyList<Alert> Alerts)
{
    public TurnCommit Of(TurnWork work, DateTimeOffset now) => new()
    {
        Work = work,
        Now = now,
        Outcome = InboxOutcome.Parked,
        Replies = Replies,
        Deliver = Deliver,
        Alerts = Alerts,
    };
}

internal enum TryAnswer
{
    /// <summary>The try is counted and may begin.</summary>
    Counted,

    /// <summary>The tries were used up: the activity is parked, and the next one is served.</summary>
    Parked,

    /// <summary>The activity was closed meanwhile, maybe by a commit whose answer was lost.</summary>
    Closed,
}

internal interface ITurns
{
    /// <summary>Takes or renews the lease and reads what is to be done; null when nothing is open or another host has the lease.</summary>
    Task<TurnWork?> TakeAsync(string conversation, DateTimeOffset now, CancellationToken cancellationToken);

    Task<CommitAnswer> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Counts a try: one that could not be committed, or, ahead of it, one of an activity that failed before, so that it is counted even if
    /// it takes the process down. An activity whose three tries are used up is parked instead.
    /// </summary>
    Task<TryAnswer> CountTryAsync(TurnWork work, Parking parking, DateTimeOffset now, CancellationToken cancellationToken);
}
