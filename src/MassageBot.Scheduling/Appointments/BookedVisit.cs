using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>An appointment with what the contract does not show: how it was asked for and how often its time changed.</summary>
internal sealed record BookedVisit(Appointment Shown, Slot Slot, int Sequence, ProposedSlot? Proposed = null)
{
    /// <summary>From its start to the end of the massage; the turnover may lie behind.</summary>
    public Interval Time => new(Slot.Start, Slot.Start + Duration.FromMinutes(Shown.Minutes + Shown.ConsultationMinutes + Slot.Wish.ExtraMinutes));

    /// <summary>Whether it can still be cancelled or moved.</summary>
    public bool IsOpen => Shown.Status is AppointmentStatus.Booked or AppointmentStatus.Pending;
}
