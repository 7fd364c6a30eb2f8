using NodaTime;

namespace MassageBot.Core.Staff;

/// <summary>That somebody was shown health data of a client: who, of what, when. Kept for the clinic's own audit; never holds what was seen.</summary>
/// <param name="AadObjectId">Who looked.</param>
/// <param name="What">A code of the kind: <c>handoff</c>, <c>visit</c>, <c>approval</c>.</param>
/// <param name="Subject">The conversation, or the visit as the calendar names it.</param>
/// <param name="At">When.</param>
public sealed record HealthView(string AadObjectId, string What, string Subject, Instant At);
