using MassageBot.Core.Booking;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>
/// Makes one visit of an intent in a calendar that neither knows a repeated booking again nor refuses a second visit at the same time. In the
/// therapist's turn: look whether it was made already, look whether the time is free, book, and look once more. What was booked is never
/// taken for good before that last look, so a try that was cut off in between is taken up where it was.
/// </summary>
internal sealed class OutsideBookings(IOutsideCalendar calendar, FreeTimes free, ILogger<OutsideBookings> log)
{
    public async Task<BookingAnswer> BookAsync(Guid intentId, BookingOrder order, OutsideOffer offer, TherapistTurn turn, CancellationToken cancellationToken)
    {
        var looked = await LookAsync(intentId, offer, cancellationToken).ConfigureAwait(false);
        if (looked is not OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given { Value: var visits })
        {
            return looked.Ended();
        }

        var made = visits.Where(visit => visit.Reference == intentId).ToList();
        if (made.Exists(visit => visit.Open))
        {
            return await KeepAsync(intentId, order, offer, visits, cancellationToken).ConfigureAwait(false);
        }

        return made.Find(visit => !visit.Withdrawn) is { } gone
            ? await WentAsync(gone, cancellationToken).ConfigureAwait(false)
            : await MakeAsync(intentId, order, offer, visits, turn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moved by somebody at the clinic, it stands; taken out by them, to book it anew would be against their will.</summary>
    private async Task<BookingAnswer> WentAsync(OutsideVisit gone, CancellationToken cancellationToken) =>
        await calendar.FindAsync(gone.Id, cancellationToken).ConfigureAwait(false) switch
        {
            OutsideAnswer<OutsideVisit?>.Given { Value: { Open: true } moved } => new BookingAnswer.Booked(moved.ToVisit(free.NameOf(moved.Therapist)), null),
            OutsideAnswer<OutsideVisit?>.Given => new BookingAnswer.Refused("cancelled-there"),
            var answer => answer.Ended(),
        };

    private async Task<BookingAnswer> MakeAsync(
        Guid intentId, BookingOrder order, OutsideOffer offer, IReadOnlyList<OutsideVisit> visits, TherapistTurn turn, CancellationToken cancellationToken)
    {
        var still = Overlaps.Any(visits, offer.Span)
            ? new OutsideAnswer<bool>.Given(false)
            : await free.IsFreeAsync(offer, cancellationToken).ConfigureAwait(false);
        if (still is not OutsideAnswer<bool>.Given { Value: true })
        {
            return still is OutsideAnswer<bool>.Given ? await TakenAsync(order, offer, cancellationToken).ConfigureAwait(false) : still.Ended();
        }

        var created = await calendar.CreateAsync(intentId, offer, order, cancellationToken).ConfigureAwait(false);
        switch (created)
        {
            case OutsideAnswer<OutsideVisit>.Given { Value: var visit }:
                return await ConfirmAsync(intentId, order, offer, visit, cancellationToken).ConfigureAwait(false);
            case OutsideAnswer<OutsideVisit>.Refused refused:
                return await RefusedAsync(refused.Code, order, offer, cancellationToken).ConfigureAwait(false);
            case OutsideAnswer<OutsideVisit>.Unknown { AtWork: true }:
                turn.LetRest();
                break;
        }

        return created.Ended();
    }

    /// <summary>The last look: only now somebody else's visit at the same time can be seen for sure.</summary>
    private async Task<BookingAnswer> ConfirmAsync(
        Guid intentId, BookingOrder order, OutsideOffer offer, OutsideVisit created, CancellationToken cancellationToken)
    {
        if (order.Pending && !created.Pending)
        {
            await calendar.CancelAsync(created, OutsideReasons.NoApproval, cancellationToken).ConfigureAwait(false);
            return new BookingAnswer.Refused(OutsideReasons.NoApproval);
        }

        var looked = await LookAsync(intentId, offer, cancellationToken).ConfigureAwait(false);
        return looked is OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given { Value: var visits }
            ? await KeepAsync(intentId, order, offer, [.. visits.Where(visit => visit.Id != created.Id), created], cancellationToken).ConfigureAwait(false)
            : new BookingAnswer.Unknown((looked as OutsideAnswer<IReadOnlyList<OutsideVisit>>.Unknown)?.RetryAfter);
    }

    private async Task<BookingAnswer> KeepAsync(
        Guid intentId, BookingOrder order, OutsideOffer offer, IReadOnlyList<OutsideVisit> visits, CancellationToken cancellationToken)
    {
        var made = visits.Where(visit => visit.Reference == intentId && visit.Open).OrderBy(visit => visit.Order).ToList();
        var ours = made[0];
        if (made.Count > 1 && await OnlyOneAsync(intentId, made, cancellationToken).ConfigureAwait(false) is { } unclear)
        {
            return unclear;
        }

        // Somebody at the clinic may have moved it: where it is now is their decision.
        var moved = ours.Start != offer.Start || ours.Therapist != offer.Therapist;
        return moved || !Overlaps.HasToGo(ours, visits.Where(visit => visit.Reference != intentId))
            ? new BookingAnswer.Booked(ours.ToVisit(free.NameOf(ours.Therapist)), null)
            : await WithdrawAsync(intentId, order, offer, ours, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first stays. Null when the others are gone; copies that are not alike were touched by people, and are theirs to put right.</summary>
    private async Task<BookingAnswer?> OnlyOneAsync(Guid intentId, IReadOnlyList<OutsideVisit> made, CancellationToken cancellationToken)
    {
        Log.Duplicates(log, intentId, made.Count);
        if (made.Any(visit => visit.Span != made[0].Span || visit.Therapist != made[0].Therapist))
        {
            return new BookingAnswer.Refused("unclear");
        }

        foreach (var extra in made.Skip(1))
        {
            var cancelled = await calendar.CancelAsync(extra, OutsideReasons.Duplicate, cancellationToken).ConfigureAwait(false);
            if (cancelled is not OutsideAnswer<bool>.Given)
            {
                return cancelled is OutsideAnswer<bool>.Refused ? new BookingAnswer.Refused("unclear") : cancelled.Ended();
            }
        }

        return null;
    }

    private async Task<BookingAnswer> WithdrawAsync(
        Guid intentId, BookingOrder order, OutsideOffer offer, OutsideVisit ours, CancellationToken cancellationToken)
    {
        var gone = await calendar.CancelAsync(ours, OutsideReasons.DoubleBooked, cancellationToken).ConfigureAwait(false);
        if (gone is not OutsideAnswer<bool>.Given)
        {
            Log.NotWithdrawn(log, intentId);
            return new BookingAnswer.DoubleBooked([], Withdrawn: false);
        }

        Log.Withdrawn(log, intentId);
        var alternatives = await free.InsteadOfAsync(offer, order.Constraints, cancellationToken).ConfigureAwait(false);
        return new BookingAnswer.DoubleBooked(alternatives, Withdrawn: true);
    }

    /// <summary>Whether a refusal means that the time is taken is asked of the calendar's free times, not read from its words.</summary>
    private async Task<BookingAnswer> RefusedAsync(string code, BookingOrder order, OutsideOffer offer, CancellationToken cancellationToken)
    {
        Log.CalendarRefused(log, code);
        var still = await free.IsFreeAsync(offer, cancellationToken).ConfigureAwait(false);
        return still is OutsideAnswer<bool>.Given { Value: false }
            ? await TakenAsync(order, offer, cancellationToken).ConfigureAwait(false)
            : new BookingAnswer.Refused(code);
    }

    private async Task<BookingAnswer> TakenAsync(BookingOrder order, OutsideOffer offer, CancellationToken cancellationToken) =>
        new BookingAnswer.SlotTaken(await free.InsteadOfAsync(offer, order.Constraints, cancellationToken).ConfigureAwait(false));

    /// <summary>What the therapist has at that time, and whatever the intent has made, wherever it is by now.</summary>
    private async Task<OutsideAnswer<IReadOnlyList<OutsideVisit>>> LookAsync(Guid intentId, OutsideOffer offer, CancellationToken cancellationToken)
    {
        var around = await calendar.VisitsAsync(offer.Span, offer.Therapist, cancellationToken).ConfigureAwait(false);
        if (around is not OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given { Value: var visits })
        {
            return around;
        }

        var made = await calendar.MadeByAsync(intentId, cancellationToken).ConfigureAwait(false);
        return made.Map<IReadOnlyList<OutsideVisit>>(others => [.. visits, .. others.ExceptBy(visits.Select(visit => visit.Id), visit => visit.Id)]);
    }
}
