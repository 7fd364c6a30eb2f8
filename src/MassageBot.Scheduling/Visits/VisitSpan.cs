using MassageBot.Scheduling.Setup;
using NodaTime;

namespace MassageBot.Scheduling.Visits;

/// <summary>The time of a visit as the client sees it, and how long therapist and room are taken. Durations are elapsed time.</summary>
internal sealed record VisitSpan(Instant Start, Instant End, Instant WorkUntil, Instant BusyUntil, int ConsultationMinutes)
{
    /// <summary>Consultation, massage and extra time must lie within opening and working hours; the turnover may lie behind.</summary>
    public static VisitSpan Of(ServiceSetup service, VisitWish wish, Instant start)
    {
        var consultation = wish.FirstVisit ? service.ConsultationMinutes : 0;
        var end = start + Duration.FromMinutes(wish.Minutes);
        var work = end + Duration.FromMinutes(consultation + wish.ExtraMinutes);
        return new VisitSpan(start, end, work, work + Duration.FromMinutes(service.TurnoverMinutes), consultation);
    }
}
