using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Time;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>What cancelling or moving a visit means now, by the clinic's policy. What is due later stands in the policy's words only.</summary>
internal static class TermsOfChange
{
    public static CancellationTerms Of(BookedVisit visit, Catalogue offered, Instant now)
    {
        var freeUntil = visit.Slot.Start - Duration.FromTimeSpan(offered.Clinic.CancellationNotice);
        return new CancellationTerms
        {
            AppointmentId = visit.Shown.Id,
            CanCancel = visit.IsOpen,
            IsFree = now <= freeUntil,
            FreeUntil = freeUntil.ToDateTimeOffset(),
            FreeUntilLocal = WallTime.Local(freeUntil, offered.Zone),
            Zone = offered.Zone.Id,
            AskedAt = now.ToDateTimeOffset(),
            PolicyVersion = offered.Clinic.PolicyVersion.Length > 0 ? offered.Clinic.PolicyVersion : null,
            Policy = offered.Clinic.Policy,
        };
    }
}
