using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;

namespace MassageBot.Bot.Visits;

/// <summary>Whether the therapist has nobody right after a visit, as the calendar says. Where it says nothing, nothing is said.</summary>
internal sealed class LateRoom(IScheduler scheduler)
{
    public async Task<bool> IsFreeAfterAsync(TurnFrame frame, Visit visit, int minutes, CancellationToken cancellationToken)
    {
        var therapist = frame.Clinic.Therapists.FirstOrDefault(one => one.FirstName == visit.TherapistName);
        var service = frame.Clinic.FindService(visit.Service);
        if (therapist is null || service?.Lengths.FirstOrDefault(length => length.Minutes >= minutes) is not { } extra)
        {
            return false;
        }

        // The first start after the visit and the turnover that it has anyway.
        var from = frame.Local(visit.End).LocalDateTime.PlusMinutes(service.TurnoverMinutes);
        var query = new SlotQuery
        {
            Service = service.Id,
            Minutes = extra.Minutes,
            Windows = [new SlotWindow(from, from.PlusMinutes(1))],
            Therapist = new TherapistWish { Named = therapist.Id, Hard = true },
            Holder = frame.ConversationId,
            Limit = 1,
        };
        return await scheduler.FindSlotsAsync(query, cancellationToken) is AvailabilityAnswer.Slots { Offers: [var offer, ..] } && offer.Therapist == therapist.Id;
    }
}
