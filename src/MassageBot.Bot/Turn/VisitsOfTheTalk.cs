using MassageBot.Core.Booking;
using MassageBot.Core.Triage.Screening;
using NodaTime;

namespace MassageBot.Bot.Turn;

/// <summary>A visit that was booked or moved in this conversation: what is said later may concern it.</summary>
public sealed record BookedVisit(Guid IntentId, string VisitId, Instant Start, ScreenedFor About);

/// <summary>What became of a booking while the conversation was halted: told once it goes on.</summary>
public sealed record UnheardOutcome
{
    public required Guid IntentId { get; init; }

    /// <summary>The visit, where the calendar has it.</summary>
    public Visit? Visit { get; init; }

    /// <summary>Nothing came of it so far: the time went to somebody else, or staff have it.</summary>
    public bool TimeWasTaken { get; init; }

    public VisitChange? Change { get; init; }

    /// <summary>When the changed visit begins.</summary>
    public Instant? Start { get; init; }
}
