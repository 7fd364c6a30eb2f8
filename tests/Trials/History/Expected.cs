namespace MassageBot.Trials.History;

/// <summary>What the answer to a message has to be, so that a lost or doubled change of state shows: the next question would be another.</summary>
internal sealed record Expected
{
    private static readonly string[] OtherOutcomes = ["booking.slot-taken", "booking.handed-to-staff"];

    private Expected()
    {
    }

    /// <summary>Any one answer.</summary>
    public static Expected Any { get; } = new();

    /// <summary>The message confirms a booking: its answer is the outcome, which names no message.</summary>
    public static Expected Booked { get; } = new() { Key = "booking.booked", Confirms = true };

    /// <summary>The calendar was away when a time was to be looked for or held: the wish is left with the front desk.</summary>
    public static Expected LeftWithFrontDesk { get; } = new() { Key = "handoff.passed" };

    /// <summary>Id of the question that the answer leaves open.</summary>
    public string? Asking { get; private init; }

    /// <summary>Id of words that the answer is made of.</summary>
    public string? Key { get; private init; }

    public bool Confirms { get; private init; }

    /// <summary>What may come instead, where a trial gives the bot a reason for it.</summary>
    public Expected? Instead { get; init; }

    /// <summary>A confirmed booking may also come to a slot that is gone or to staff, where a trial gives the bot a reason for it.</summary>
    public bool MayFail { get; init; }

    /// <summary>How long the outcome of a booking may take, where a trial keeps it waiting; null for the usual time.</summary>
    public TimeSpan? Patience { get; init; }

    public static Expected Question(string id) => new() { Asking = id };

    public static Expected Words(string key) => new() { Key = key };

    public bool Fits(LogEntry answer) =>
        (Asking is null || answer.Asking == Asking) && (Key is null || answer.Keys.Contains(Key));

    public bool IsInstead(LogEntry answer) => Instead is not null && Instead.Fits(answer);

    /// <summary>True for what ends a confirmed booking other than with a visit.</summary>
    public static bool IsOtherOutcome(LogEntry entry) => entry.FromBot && entry.IsUnasked && entry.Keys.Any(OtherOutcomes.Contains);

    public override string ToString() => Asking is not null ? $"the question {Asking}" : Key ?? "any answer";
}
