using MassageBot.Core;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>
/// The calls that a calendar offers, each once and in its own way. What the calls together promise (that an intent becomes one visit, that a
/// therapist has one visit at a time) is <see cref="OutsideScheduler"/>'s.
/// </summary>
internal interface IOutsideCalendar
{
    SchedulerCapabilities Capabilities { get; }

    /// <summary>How many days one question for free times may span.</summary>
    int DaysAtOnce { get; }

    /// <summary>Whether a visit can be moved to another therapist; where not, its <see cref="OutsideVisit.Contents"/> are booked anew.</summary>
    bool MovesToOthers { get; }

    /// <summary>Who does that service at that length in this calendar.</summary>
    IReadOnlyList<TherapistId> Offering(ServiceId service, int minutes);

    /// <summary>Free times of a therapist on clinic-local days, the last one included.</summary>
    Task<OutsideAnswer<IReadOnlyList<Interval>>> FreeAsync(
        ServiceId service, int minutes, TherapistId therapist, LocalDate from, LocalDate to, CancellationToken cancellationToken);

    Task<OutsideAnswer<HoldAnswer.Held>> HoldAsync(OutsideOffer offer, string holder, CancellationToken cancellationToken);

    Task ReleaseAsync(string holdId, CancellationToken cancellationToken);

    /// <summary>What <paramref name="holder"/> holds and the calendar therefore no longer shows as free.</summary>
    IReadOnlyList<OutsideOffer> HeldBy(string holder);

    /// <summary>All visits that overlap a time, cancelled ones too where the calendar keeps them; of one therapist or of all.</summary>
    Task<OutsideAnswer<IReadOnlyList<OutsideVisit>>> VisitsAsync(Interval range, TherapistId? therapist, CancellationToken cancellationToken);

    /// <summary>Visits made by an intent wherever they are by now; empty where the calendar cannot search for that.</summary>
    Task<OutsideAnswer<IReadOnlyList<OutsideVisit>>> MadeByAsync(Guid intentId, CancellationToken cancellationToken);

    /// <summary>A visit by the id it once had; null when the calendar has none.</summary>
    Task<OutsideAnswer<OutsideVisit?>> FindAsync(string visitId, CancellationToken cancellationToken);

    Task<OutsideAnswer<OutsideVisit>> CreateAsync(Guid intentId, OutsideOffer offer, BookingOrder order, CancellationToken cancellationToken);

    /// <summary>The answer is the visit at its new place, maybe under a new id.</summary>
    Task<OutsideAnswer<OutsideVisit>> MoveAsync(OutsideVisit visit, OutsideOffer to, CancellationToken cancellationToken);

    /// <summary>The reason is a code: <see cref="OutsideReasons"/>, or one of the intent's.</summary>
    Task<OutsideAnswer<bool>> CancelAsync(OutsideVisit visit, string reason, CancellationToken cancellationToken);

    /// <summary>Whether it answers at all.</summary>
    Task<bool> AnswersAsync(CancellationToken cancellationToken);
}

/// <summary>Why a visit was taken out again, as the calendar shows it.</summary>
internal static class OutsideReasons
{
    /// <summary>The therapist had two at that time.</summary>
    public const string DoubleBooked = "double-booked";

    /// <summary>The same booking had been made twice.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>It is booked with another therapist now.</summary>
    public const string Moved = "moved";

    /// <summary>It was to wait for a therapist's approval, and the calendar confirmed it at once.</summary>
    public const string NoApproval = "approval-missing";

    public static bool IsOurs(string? reason) => reason is DoubleBooked or Duplicate or NoApproval;
}
