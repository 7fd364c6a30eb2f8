using System.Collections.Immutable;
using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Core.Booking;

/// <summary>
/// The calendar, as the conversation needs it. Implementations speak to the embedded endpoint or to an outside calendar over HTTP.
/// No method throws for what a calendar may answer: each outcome is a case of its family. A cancelled token throws.
/// </summary>
public interface IScheduler
{
    /// <summary>What this calendar does by itself.</summary>
    SchedulerCapabilities Capabilities { get; }

    /// <summary>Free slots in the order of the windows, at most <see cref="SlotQuery.Limit"/>.</summary>
    Task<AvailabilityAnswer> FindSlotsAsync(SlotQuery query, CancellationToken cancellationToken);

    /// <summary>Holds a slot for some minutes. The same holder holding the same slot again keeps it.</summary>
    Task<HoldAnswer> HoldAsync(Offer offer, string holder, CancellationToken cancellationToken);

    /// <summary>Gives a held slot back; nothing happens when it is gone.</summary>
    Task ReleaseAsync(string holdId, CancellationToken cancellationToken);

    /// <summary>Books. <paramref name="intentId"/> is the idempotency key: asked twice, it is booked once.</summary>
    Task<BookingAnswer> BookAsync(Guid intentId, BookingOrder order, CancellationToken cancellationToken);

    /// <summary>All visits that begin in <paramref name="range"/>, whoever made them and cancelled ones too, to be held against what the bot knows.</summary>
    Task<ListAnswer> ListAsync(Interval range, CancellationToken cancellationToken);

    /// <summary>How one visit stands, after the calendar has told that it changed.</summary>
    Task<StandingAnswer> LookUpAsync(string visitId, CancellationToken cancellationToken);

    /// <summary>Open visits (booked or pending, not over yet) that fit the key, soonest first. What is personal in it never stands in an address.</summary>
    Task<VisitsAnswer> FindVisitsAsync(VisitKey key, CancellationToken cancellationToken);

    /// <summary>Cancels a visit; cancelling a cancelled one answers the same.</summary>
    Task<CancelAnswer> CancelAsync(Guid intentId, string visitId, string reason, CancellationToken cancellationToken);

    /// <summary>
    /// Joins the waitlist under the intent's id, or tells how that place stands: asked again, it is the same place. Calendars without a
    /// waitlist refuse.
    /// </summary>
    Task<WaitAnswer> WaitAsync(Guid intentId, WaitOrder order, CancellationToken cancellationToken) =>
        Task.FromResult<WaitAnswer>(new WaitAnswer.Refused("no-waitlist"));

    /// <summary>Leaves the waitlist; leaving again is fine.</summary>
    Task<WaitAnswer> StopWaitingAsync(Guid intentId, CancellationToken cancellationToken) => Task.FromResult<WaitAnswer>(new WaitAnswer.Ended());

    /// <summary>Lets the next one have what is offered, and waits on.</summary>
    Task PassOfferAsync(Guid intentId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Notes with the visit that its client has said they will come. False where that could not be noted.</summary>
    Task<bool> NoteComingAsync(string visitId, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Moves a visit to the time that the clinic has proposed for it, as its client wants. Calendars without proposals refuse.</summary>
    Task<BookingAnswer> AcceptProposalAsync(Guid key, string visitId, CancellationToken cancellationToken) =>
        Task.FromResult<BookingAnswer>(new BookingAnswer.Refused("no-proposals"));

    /// <summary>Puts another name or number on an open visit; one that has it already, or is gone, answers the same.</summary>
    Task<ContactAnswer> ChangeContactAsync(Guid intentId, string visitId, ContactChange contact, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes what is kept of a client: past and cancelled visits stay without whose they were. Visits ahead have to be cancelled before.
    /// Asked again, it answers the same.
    /// </summary>
    Task<ContactAnswer> EraseAsync(Erasure erasure, CancellationToken cancellationToken);

    /// <summary>Moves a visit in one step: the old slot is given up only when the new one is taken.</summary>
    Task<BookingAnswer> RescheduleAsync(Guid intentId, MoveOrder order, CancellationToken cancellationToken);
}

/// <summary>A move as it goes over the wire.</summary>
public sealed record MoveOrder
{
    public required string VisitId { get; init; }

    /// <summary>Where the visit is to go.</summary>
    public required Offer Offer { get; init; }

    /// <summary>The hold on the new slot; null when it is not held.</summary>
    public string? HoldId { get; init; }

    /// <summary>True when a therapist has to approve the visit again. A calendar that knows no such state keeps it as it was; staff have an alert either way.</summary>
    public bool Pending { get; init; }
}

/// <summary>A booking as it goes over the wire: codes and contact, no health words beyond the note that consent allows.</summary>
public sealed record BookingOrder
{
    public required string Service { get; init; }

    public required int Minutes { get; init; }

    public required string OfferId { get; init; }

    public string? HoldId { get; init; }

    public required Instant Start { get; init; }

    public required string FirstName { get; init; }

    public required string Phone { get; init; }

    public string? Email { get; init; }

    public required bool FirstVisit { get; init; }

    /// <summary>True when a therapist has to approve it.</summary>
    public required bool Pending { get; init; }

    /// <summary>Codes such as <c>skill:prenatal</c>, <c>pressure-cap:light</c>, <c>avoid-area</c>.</summary>
    public ImmutableArray<string> Constraints { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>The place on the waitlist for which the slot is held; null otherwise.</summary>
    public Guid? WaitId { get; init; }

    public required string PolicyVersion { get; init; }
}

/// <summary>A visit in the calendar.</summary>
public sealed record Visit
{
    public required string Id { get; init; }

    public required string ConfirmationCode { get; init; }

    public required ServiceId Service { get; init; }

    public required int Minutes { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    public required string TherapistName { get; init; }

    /// <summary>The name it stands under, as the calendar has it.</summary>
    public required string FirstName { get; init; }

    /// <summary>The number it stands under, in whatever form; empty when the calendar says none.</summary>
    public string Phone { get; init; } = "";

    public required bool Pending { get; init; }

    /// <summary>The client has said that they will come.</summary>
    public bool ClientConfirmed { get; init; }

    /// <summary>False once it is cancelled, or over and marked so.</summary>
    public bool Open { get; init; } = true;
}

/// <summary>A visit as a list of the calendar shows it.</summary>
public sealed record CalendarVisit
{
    public required string Id { get; init; }

    /// <summary>The intent that made it; null for what others entered.</summary>
    public Guid? IntentId { get; init; }

    public required TherapistId Therapist { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    /// <summary>Another start that the clinic has proposed and holds; null for nearly all.</summary>
    public Instant? Proposed { get; init; }

    /// <summary>False once it is cancelled.</summary>
    public bool Open => Course != VisitCourse.Cancelled;

    public required VisitCourse Course { get; init; }

    /// <summary>The number it stands under, in whatever form; empty when the calendar says none.</summary>
    public string Phone { get; init; } = "";
}

/// <summary>What has become of a visit.</summary>
public enum VisitCourse
{
    /// <summary>Ahead, or over without a word of staff.</summary>
    Booked,

    /// <summary>Waits for the clinic's approval.</summary>
    Pending,

    /// <summary>Its client came.</summary>
    Fulfilled,

    NoShow,
    Cancelled,
}
