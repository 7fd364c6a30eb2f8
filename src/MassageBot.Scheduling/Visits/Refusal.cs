namespace MassageBot.Scheduling.Visits;

/// <summary>Why something was not done. Each has its own stable problem type.</summary>
internal abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>The slot that was wanted; alternatives are looked for around it.</summary>
    public Slot? Wanted { get; init; }

    /// <summary>Whose hold is no obstacle to the alternatives.</summary>
    public string? Holder { get; init; }

    /// <summary>Somebody else has the time, the therapist or the room.</summary>
    public sealed record SlotTaken : Refusal;

    /// <summary>The hold is over, and there is nothing left of it to book by.</summary>
    public sealed record HoldExpired : Refusal;

    /// <summary>The clinic does not offer that.</summary>
    public sealed record OutsidePolicy(string Why) : Refusal;

    /// <summary>Too late to book.</summary>
    public sealed record LeadTime : Refusal;

    /// <summary>The request contradicts itself or names nothing known.</summary>
    public sealed record Invalid(string Why) : Refusal;

    /// <summary>More than anybody needs to say.</summary>
    public sealed record TooLarge : Refusal;

    public sealed record NotFound(string What) : Refusal;

    /// <summary>Changed since the caller last read it.</summary>
    public sealed record VersionMismatch : Refusal;

    /// <summary>The caller does not say which state of the visit it changes.</summary>
    public sealed record ConditionMissing : Refusal;

    /// <summary>The visit has not come to that yet.</summary>
    public sealed record TooEarly : Refusal;

    /// <summary>The key was used for another request.</summary>
    public sealed record IdempotencyMismatch : Refusal;

    /// <summary>A visit in this state cannot be changed that way.</summary>
    public sealed record WrongStatus(string Status) : Refusal;
}
