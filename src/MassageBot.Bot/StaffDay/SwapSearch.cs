using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using MassageBot.Core.Triage;

namespace MassageBot.Bot.StaffDay;

/// <summary>Asks the calendar where visits could go whose therapist is away: the same time first, else the same day.</summary>
internal sealed class SwapSearch(IScheduler scheduler)
{
    /// <summary>All starts of a long day.</summary>
    private const int MostOffers = 64;

    /// <summary>Beyond that the clients are asked: a turn has to end.</summary>
    private const int MostVisits = 30;

    public async Task<ImmutableArray<Swap>> ForAsync(StaffTurn turn, ImmutableArray<DayVisit> visits, Away away, CancellationToken cancellationToken)
    {
        var wanted = new List<(DayVisit Visit, IReadOnlyList<Offer> Offers)>();
        foreach (var visit in visits)
        {
            wanted.Add((visit, wanted.Count < MostVisits ? await OffersAsync(turn, visit, cancellationToken) : []));
        }

        return Swaps.Choose(wanted, away);
    }

    private async Task<IReadOnlyList<Offer>> OffersAsync(StaffTurn turn, DayVisit visit, CancellationToken cancellationToken)
    {
        var start = turn.Local(visit.Start).LocalDateTime;
        if (turn.Clinic.HoursOn(start.Date) is not { } hours)
        {
            return [];
        }

        var query = new SlotQuery
        {
            Service = visit.Service,
            Minutes = visit.Minutes,
            Windows = [new SlotWindow(start, start.PlusMinutes(1)), new SlotWindow(start.Date + hours.Opens, start.Date + hours.Closes)],
            Therapist = Swaps.Wish(visit, turn.Clinic),
            Constraints = Constraints.None with { Skills = visit.Needs.Skills, ExtraMinutes = visit.Needs.ExtraMinutes },
            FirstVisit = visit.FirstVisit,
            Holder = "staff",
            Limit = MostOffers,
        };
        return await scheduler.FindSlotsAsync(query, cancellationToken) is AvailabilityAnswer.Slots { Offers: var offers } ? offers : [];
    }
}
