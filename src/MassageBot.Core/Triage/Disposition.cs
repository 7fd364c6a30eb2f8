namespace MassageBot.Core.Triage;

/// <summary>What triage concludes, from harmless to gravest (<see cref="Boundary"/> and <see cref="Guardian"/> are about conduct and age, not health).</summary>
public enum Disposition
{
    /// <summary>No flag: book as wished.</summary>
    Clear,

    /// <summary>Book; an area or a product is avoided.</summary>
    LocalCaution,

    /// <summary>A parent or guardian books for a minor.</summary>
    Guardian,

    /// <summary>Book as pending only: a therapist looks first.</summary>
    TherapistReview,

    /// <summary>No slot is taken before a medical professional has looked.</summary>
    DoctorFirst,

    /// <summary>Sexual solicitation or harassment: refused, booking closed, staff told.</summary>
    Boundary,

    /// <summary>An emergency or a crisis now: the number, nothing else; staff told.</summary>
    Emergency,
}

/// <summary>The tiers of the rules in <c>dialogs/triage</c>; each has one effect on the conversation.</summary>
public enum Tier
{
    Emergency,
    Crisis,
    Urgent,
    Hold,
    Clearance,
    Modify,
    Local,
    Policy,
    Boundary,
}
