using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>A calendar with a free slot every quarter of an hour, which counts what it is asked for.</summary>
internal sealed class OpenCalendar : IScheduler
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    public bool Down { get; set; }

    public bool NextHoldIsTaken { get; set; }

    public List<SlotQuery> Searches { get; } = [];

    public List<Offer> Holds { get; } = [];

    public List<string> Released { get; } = [];

    public List<Visit> Visits { get; } = [];

    public SchedulerCapabilities Capabilities { get; set; } = SchedulerCapabilities.All;

    public Task<AvailabilityAnswer> FindSlotsAsync(SlotQuery query, CancellationToken cancellationToken)
    {
        Searches.Add(query);
        return Task.FromResult<AvailabilityAnswer>(Down
            ? new AvailabilityAnswer.Unavailable()
            : new AvailabilityAnswer.Slots([.. query.Windows.SelectMany(window => SlotsIn(window, query.Minutes)).Take(query.Limit)]));
    }

    public Task<HoldAnswer> HoldAsync(Offer offer, string holder, CancellationToken cancellationToken)
    {
        if (NextHoldIsTaken)
        {
            NextHoldIsTaken = false;
            return Task.FromResult<HoldAnswer>(new HoldAnswer.SlotTaken([OfferAt(offer.Start + Duration.FromHours(1), 60)]));
        }

        Holds.Add(offer);
        return Task.FromResult<HoldAnswer>(Down ? new HoldAnswer.Unavailable() : new HoldAnswer.Held($"hold-{Holds.Count}", offer.Start));
    }

    public Task ReleaseAsync(string holdId, CancellationToken cancellationToken)
    {
        Released.Add(holdId);
        return Task.CompletedTask;
    }

    public Task<VisitsAnswer> FindVisitsAsync(VisitKey key, CancellationToken cancellationToken) =>
        Task.FromResult<VisitsAnswer>(Down ? new VisitsAnswer.Unavailable() : new VisitsAnswer.Found([.. Visits.Where(key.Fits)]));

    public Task<ListAnswer> ListAsync(Interval range, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A turn never looks through the calendar.");

    public Task<StandingAnswer> LookUpAsync(string visitId, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A turn never looks a visit up by itself.");

    public Task<BookingAnswer> BookAsync(Guid intentId, BookingOrder order, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A turn never books by itself.");

    public Task<CancelAnswer> CancelAsync(Guid intentId, string visitId, string reason, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A turn never cancels by itself.");

    public Task<BookingAnswer> RescheduleAsync(Guid intentId, MoveOrder order, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A turn never moves a visit by itself.");

    public Task<ContactAnswer> ChangeContactAsync(Guid intentId, string visitId, ContactChange contact, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A turn never changes a client's data by itself.");

    public Task<ContactAnswer> EraseAsync(Erasure erasure, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A turn never deletes by itself.");

    public static Visit VisitAt(LocalDateTime start, string code = "ABC234") => new()
    {
        Id = $"visit-{code}",
        ConfirmationCode = code,
        Service = new ServiceId("swedish"),
        Minutes = 60,
        Start = start.InZoneLeniently(Zone).ToInstant(),
        End = start.InZoneLeniently(Zone).ToInstant() + Duration.FromMinutes(60),
        TherapistName = "Ana",
        FirstName = "Sam",
        Phone = "+15550100172",
        Pending = false,
    };

    private static ImmutableArray<Offer> SlotsIn(SlotWindow window, int minutes)
    {
        var slots = ImmutableArray.CreateBuilder<Offer>();
        for (var start = window.From; start < window.To && slots.Count < 60; start = start.PlusMinutes(15))
        {
            slots.Add(OfferAt(start.InZoneLeniently(Zone).ToInstant(), minutes));
        }

        return slots.ToImmutable();
    }

    private static Offer OfferAt(Instant start, int minutes) => new()
    {
        Id = $"offer-{start.ToUnixTimeSeconds()}",
        Start = start,
        End = start + Duration.FromMinutes(minutes),
        Therapist = new TherapistId("ana"),
        TherapistName = "Ana",
    };
}
