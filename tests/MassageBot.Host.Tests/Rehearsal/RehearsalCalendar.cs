using System.Collections.Concurrent;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Host.Tests.Rehearsal;

/// <summary>A calendar that answers what a test has laid out, and remembers which keys it was asked with.</summary>
public sealed class RehearsalCalendar : IScheduler
{
    public ConcurrentQueue<BookingAnswer> Bookings { get; } = new();

    public ConcurrentQueue<CancelAnswer> Cancellations { get; } = new();

    public ConcurrentQueue<Guid> Keys { get; } = new();

    /// <summary>What stands in the calendar.</summary>
    public List<CalendarVisit> Standing { get; } = [];

    public static Visit Visit { get; } = new()
    {
        Id = "v1",
        ConfirmationCode = "ABC234",
        Service = new ServiceId("swedish"),
        Minutes = 60,
        Start = Instant.FromUtc(2026, 11, 3, 15, 0),
        End = Instant.FromUtc(2026, 11, 3, 16, 0),
        TherapistName = "Ana",
        FirstName = "Sam",
        Pending = false,
    };

    public static Offer Offer { get; } = new()
    {
        Id = "o1",
        Start = Visit.Start,
        End = Visit.End,
        Therapist = new TherapistId("ana"),
        TherapistName = "Ana",
    };

    public static BookingIntent.Book Wish(DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        MadeAt = Instant.FromDateTimeOffset(now),
        Order = new BookingOrder
        {
            Service = "swedish",
            Minutes = 60,
            OfferId = "o1",
            Start = Visit.Start,
            FirstName = "Sam",
            Phone = "+15550100170",
            FirstVisit = true,
            Pending = false,
            PolicyVersion = "1",
        },
    };

    /// <summary>How a place on the waitlist stands.</summary>
    public WaitAnswer Place { get; set; } = new WaitAnswer.Refused("no-waitlist");

    public Task<WaitAnswer> WaitAsync(Guid intentId, WaitOrder order, CancellationToken cancellationToken) => Task.FromResult(Place);

    public SchedulerCapabilities Capabilities => SchedulerCapabilities.All;

    /// <summary>The next booking is answered with this.</summary>
    public Task<BookingAnswer>? Slow { get; set; }

    public Task<BookingAnswer> BookAsync(Guid intentId, BookingOrder order, CancellationToken cancellationToken)
    {
        if (Slow is not { } slow)
        {
            return Task.FromResult(Next(intentId));
        }

        Slow = null;
        return slow;
    }

    public Task<BookingAnswer> RescheduleAsync(Guid intentId, MoveOrder order, CancellationToken cancellationToken) =>
        Task.FromResult(Next(intentId));

    public Task<CancelAnswer> CancelAsync(Guid intentId, string visitId, string reason, CancellationToken cancellationToken)
    {
        Keys.Enqueue(intentId);
        return Task.FromResult(Cancellations.TryDequeue(out var answer) ? answer : new CancelAnswer.Unknown(null));
    }

    public Task<AvailabilityAnswer> FindSlotsAsync(SlotQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<HoldAnswer> HoldAsync(Offer offer, string holder, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ReleaseAsync(string holdId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<VisitsAnswer> FindVisitsAsync(VisitKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ListAnswer> ListAsync(Interval range, CancellationToken cancellationToken) => Task.FromResult<ListAnswer>(new ListAnswer.Listed([.. Standing.Where(visit => range.Contains(visit.Start))]));

    /// <summary>How visits stand that are looked up.</summary>
    public ConcurrentDictionary<string, StandingAnswer> Standings { get; } = new();

    public Task<StandingAnswer> LookUpAsync(string visitId, CancellationToken cancellationToken) =>
        Task.FromResult(Standings.GetValueOrDefault(visitId) ?? new StandingAnswer.Unavailable());

    /// <summary>Answers to changes of a client's data, in their order; after them everything is done.</summary>
    public ConcurrentQueue<ContactAnswer> Contacts { get; } = new();

    public ConcurrentQueue<Erasure> Erasures { get; } = new();

    public Task<ContactAnswer> ChangeContactAsync(Guid intentId, string visitId, ContactChange contact, CancellationToken cancellationToken)
    {
        Keys.Enqueue(intentId);
        return Task.FromResult(Contacts.TryDequeue(out var answer) ? answer : new ContactAnswer.Changed());
    }

    public Task<ContactAnswer> EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        Erasures.Enqueue(erasure);
        return Task.FromResult(Contacts.TryDequeue(out var answer) ? answer : new ContactAnswer.Changed());
    }

    private BookingAnswer Next(Guid intentId)
    {
        Keys.Enqueue(intentId);
        return Bookings.TryDequeue(out var answer) ? answer : new BookingAnswer.Unknown(null);
    }
}
