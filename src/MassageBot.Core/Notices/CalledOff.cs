using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.Notices;

/// <summary>The clinic cannot keep the visits of some hours, all of them or one therapist's: their clients are asked what they want instead.</summary>
public sealed record CalledOff
{
    public required Guid Id { get; init; }

    /// <summary>Visits that begin in it.</summary>
    public required Interval Starts { get; init; }

    /// <summary>Whose visits; null when the clinic has to close.</summary>
    public TherapistId? Therapist { get; init; }

    public required Instant MadeAt { get; init; }

    /// <summary>Whoever of the clinic called them off.</summary>
    public required string MadeBy { get; init; }

    public NoticeKind Kind => Therapist is null ? NoticeKind.Closed : NoticeKind.TherapistAway;

    /// <summary>Tells its text from the visit's others.</summary>
    public string Key => $"off-{Id:N}";

    public bool Covers(CalendarVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var isOpen = visit.Course is VisitCourse.Booked or VisitCourse.Pending;
        return isOpen && Starts.Contains(visit.Start) && (Therapist is null || Therapist == visit.Therapist);
    }
}
