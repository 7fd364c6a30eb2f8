using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>An outside calendar as the conversation needs it: what its calls do not promise is made good here, for all such calendars alike.</summary>
internal sealed class OutsideScheduler(
    IOutsideCalendar calendar,
    FreeTimes free,
    OutsideBookings bookings,
    OutsideMoves moves,
    TherapistTurns turns,
    TimeProvider time) : IScheduler
{
    /// <summary>A visit further ahead is nobody's yet.</summary>
    private static readonly Duration FurthestAhead = Duration.FromDays(400);

    private static readonly Duration LongestVisit = Duration.FromHours(6);

    /// <summary>For all calls of a booking together: a worker whose claim ran out is taken for dead.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public SchedulerCapabilities Capabilities => calendar.Capabilities;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<AvailabilityAnswer> FindSlotsAsync(SlotQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await free.SearchAsync(query, cancellationToken).ConfigureAwait(false) is { } offers
            ? new AvailabilityAnswer.Slots(offers)
            : new AvailabilityAnswer.Unavailable();
    }

    public async Task<HoldAnswer> HoldAsync(Offer offer, string holder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (OutsideOffer.Parse(offer.Id) is not { } wanted)
        {
            return new HoldAnswer.SlotTaken([]);
        }

        return await calendar.HoldAsync(wanted, holder, cancellationToken).ConfigureAwait(false) switch
        {
            OutsideAnswer<HoldAnswer.Held>.Given { Value: var held } => held,
            OutsideAnswer<HoldAnswer.Held>.Refused => new HoldAnswer.SlotTaken(await free.InsteadOfAsync(wanted, [], cancellationToken).ConfigureAwait(false)),
            _ => new HoldAnswer.Unavailable(),
        };
    }

    public Task ReleaseAsync(string holdId, CancellationToken cancellationToken) => calendar.ReleaseAsync(holdId, cancellationToken);

    public Task<BookingAnswer> BookAsync(Guid intentId, BookingOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        return InTurnAsync(
            order.OfferId, order.HoldId, (offer, turn, token) => bookings.BookAsync(intentId, order, offer, turn, token), cancellationToken);
    }

    public Task<BookingAnswer> RescheduleAsync(Guid intentId, MoveOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        return InTurnAsync(
            order.Offer.Id, order.HoldId, (to, turn, token) => moves.MoveAsync(intentId, order.VisitId, to, turn, token), cancellationToken);
    }

    public async Task<CancelAnswer> CancelAsync(Guid intentId, string visitId, string reason, CancellationToken cancellationToken)
    {
        var found = await calendar.FindAsync(visitId, cancellationToken).ConfigureAwait(false);
        if (found is not OutsideAnswer<OutsideVisit?>.Given { Value: var visit })
        {
            return Ended(found);
        }

        if (visit is null)
        {
            return new CancelAnswer.NotFound();
        }

        return visit.Open
            ? Ended(await calendar.CancelAsync(visit, reason, cancellationToken).ConfigureAwait(false))
            : new CancelAnswer.Cancelled();
    }

    public async Task<ListAnswer> ListAsync(Interval range, CancellationToken cancellationToken) =>
        await calendar.VisitsAsync(range, null, cancellationToken).ConfigureAwait(false)
            is OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given { Value: var visits }
            ? new ListAnswer.Listed([.. visits.Where(visit => range.Contains(visit.Start)).OrderBy(visit => visit.Start).Select(visit => visit.ToCalendarVisit())])
            : new ListAnswer.Unavailable();

    /// <summary>One that is cancelled is as good as gone: some calendars keep it and some do not.</summary>
    public async Task<StandingAnswer> LookUpAsync(string visitId, CancellationToken cancellationToken) =>
        await calendar.FindAsync(visitId, cancellationToken).ConfigureAwait(false) switch
        {
            OutsideAnswer<OutsideVisit?>.Given { Value: { Open: true } visit } => new StandingAnswer.Stands(new VisitStanding(visit.Start, visit.Pending, Open: true)),
            OutsideAnswer<OutsideVisit?>.Given => new StandingAnswer.NotFound(),
            _ => new StandingAnswer.Unavailable(),
        };

    /// <summary>These calendars search by nothing that could stay out of an address, so all visits ahead are read and looked through here.</summary>
    public async Task<VisitsAnswer> FindVisitsAsync(VisitKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var now = Now;
        if (await calendar.VisitsAsync(new Interval(now - LongestVisit, now + FurthestAhead), null, cancellationToken).ConfigureAwait(false)
            is not OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given { Value: var visits })
        {
            return new VisitsAnswer.Unavailable();
        }

        return new VisitsAnswer.Found([.. visits
            .Where(visit => visit.Open && visit.End > now)
            .OrderBy(visit => visit.Start)
            .Select(visit => visit.ToVisit(free.NameOf(visit.Therapist)))
            .Where(key.Fits)]);
    }

    /// <summary>None of these calendars changes a client's data for one visit alone, so a person does it there.</summary>
    public Task<ContactAnswer> ChangeContactAsync(Guid intentId, string visitId, ContactChange contact, CancellationToken cancellationToken) =>
        Task.FromResult<ContactAnswer>(new ContactAnswer.ByHand());

    /// <summary>They search clients by words in an address only, and one deletes visits with them: a person does it there.</summary>
    public Task<ContactAnswer> EraseAsync(Erasure erasure, CancellationToken cancellationToken) =>
        Task.FromResult<ContactAnswer>(new ContactAnswer.ByHand());

    private async Task<BookingAnswer> InTurnAsync(
        string offerId,
        string? holdId,
        Func<OutsideOffer, TherapistTurn, CancellationToken, Task<BookingAnswer>> change,
        CancellationToken cancellationToken)
    {
        if (OutsideOffer.Parse(offerId) is not { } offer)
        {
            return new BookingAnswer.Refused("offer-unknown");
        }

        using var budget = new CancellationTokenSource(Budget, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        await using var turn = await turns.TakeAsync(offer.Therapist, cancellationToken).ConfigureAwait(false);
        if (turn is null)
        {
            return new BookingAnswer.Unknown(Soon);
        }

        try
        {
            await LetGoAsync(holdId, either.Token).ConfigureAwait(false);
            return await change(offer, turn, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Whatever was under way may still be carried out there.
            turn.LetRest();
            cancellationToken.ThrowIfCancellationRequested();
            return new BookingAnswer.Unknown(null);
        }
    }

    /// <summary>Before the booking: these calendars do not know whose hold it is, and ours would stand in our own way.</summary>
    private Task LetGoAsync(string? holdId, CancellationToken cancellationToken) =>
        holdId is null ? Task.CompletedTask : calendar.ReleaseAsync(holdId, cancellationToken);

    private static CancelAnswer Ended<T>(OutsideAnswer<T> answer) => answer switch
    {
        OutsideAnswer<T>.Given => new CancelAnswer.Cancelled(),
        OutsideAnswer<T>.Refused refused => new CancelAnswer.Refused(refused.Code),
        OutsideAnswer<T>.LockedOut => new CancelAnswer.LockedOut(),
        OutsideAnswer<T>.Unknown { RetryAfter: var after } => new CancelAnswer.Unknown(after),
        _ => new CancelAnswer.Unknown(null),
    };
}
