using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Why a visit ends before it began.</summary>
internal sealed record CancelledBecause(string? ReasonCode, string? By, string? Note);

/// <summary>Cancels a visit that may be cancelled: its time is free with the same step.</summary>
internal static class Cancellation
{
    public static Appointment Write(ISession session, BookedVisit visit, CancelledBecause why, Instant now)
    {
        var cancelled = visit.Shown with
        {
            Version = visit.Shown.Version + 1,
            Status = AppointmentStatus.Cancelled,
            CancellationReason = why.ReasonCode,
            CancelledBy = why.By,
            CancellationNote = why.Note,
            Proposal = null,
            Updated = now.ToDateTimeOffset(),
            UpdatedBy = why.By,
        };
        AppointmentTable.Mark(session, visit with { Shown = cancelled, Sequence = visit.Sequence + 1, Proposed = null });
        Occupancy.Free(session, cancelled.Id);
        HoldTable.ReleaseAll(session, ProposedSlot.HolderOf(cancelled.Id));
        return cancelled;
    }
}
