using MassageBot.Core.Booking;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>
/// Moves a visit in a calendar that would put it beside another one: in the turn of the therapist who gets it, with a look before and a look
/// after, and back to where it was when somebody else came in between.
/// </summary>
internal sealed class OutsideMoves(IOutsideCalendar calendar, OutsideBookings bookings, FreeTimes free, ILogger<OutsideMoves> log)
{
    public async Task<BookingAnswer> MoveAsync(Guid intentId, string visitId, OutsideOffer to, TherapistTurn turn, CancellationToken cancellationToken)
    {
        var found = await calendar.FindAsync(visitId, cancellationToken).ConfigureAwait(false);
        return found switch
        {
            OutsideAnswer<OutsideVisit?>.Given { Value: { Open: true } visit } when IsThere(visit, to) =>
                await ConfirmAsync(intentId, visit, null, to, cancellationToken).ConfigureAwait(false),
            OutsideAnswer<OutsideVisit?>.Given { Value: { Open: true } visit } when visit.Therapist != to.Therapist && !calendar.MovesToOthers =>
                await BookElsewhereAsync(intentId, visit, to, turn, cancellationToken).ConfigureAwait(false),
            OutsideAnswer<OutsideVisit?>.Given { Value: { Open: true } visit } =>
                await MoveAsync(intentId, visit, to, turn, cancellationToken).ConfigureAwait(false),
            OutsideAnswer<OutsideVisit?>.Given { Value: null } => new BookingAnswer.Refused("not-found"),
            OutsideAnswer<OutsideVisit?>.Given => await WentAsync(intentId, to, cancellationToken).ConfigureAwait(false),
            _ => found.Ended(),
        };
    }

    /// <summary>Where a visit cannot move to another therapist, it is booked there first and given up afterwards: never the other way round.</summary>
    private async Task<BookingAnswer> BookElsewhereAsync(
        Guid intentId, OutsideVisit visit, OutsideOffer to, TherapistTurn turn, CancellationToken cancellationToken)
    {
        if (visit.Contents is not { } contents || visit.Phone.Length == 0)
        {
            return new BookingAnswer.Refused("other-therapist");
        }

        var answer = await bookings.BookAsync(intentId, OrderOf(visit, contents, to), to, turn, cancellationToken).ConfigureAwait(false);
        if (answer is not BookingAnswer.Booked)
        {
            return answer;
        }

        var gone = await calendar.CancelAsync(visit, OutsideReasons.Moved, cancellationToken).ConfigureAwait(false);
        return gone switch
        {
            OutsideAnswer<bool>.Given => answer,
            OutsideAnswer<bool>.Refused => new BookingAnswer.Refused("unclear"),
            _ => gone.Ended(),
        };
    }

    /// <summary>Given up by an earlier try after it was booked elsewhere, or by people.</summary>
    private async Task<BookingAnswer> WentAsync(Guid intentId, OutsideOffer to, CancellationToken cancellationToken)
    {
        var looked = await calendar.VisitsAsync(to.Span, to.Therapist, cancellationToken).ConfigureAwait(false);
        if (looked is not OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given { Value: var visits })
        {
            return looked.Ended();
        }

        return visits.FirstOrDefault(visit => visit.Reference == intentId && visit.Open) is { } there
            ? await ConfirmAsync(intentId, there, null, to, cancellationToken).ConfigureAwait(false)
            : new BookingAnswer.Refused("cancelled-there");
    }

    private static BookingOrder OrderOf(OutsideVisit visit, VisitContents contents, OutsideOffer to) => new()
    {
        Service = to.Service.Value,
        Minutes = to.Minutes,
        OfferId = to.Id,
        Start = to.Start,
        FirstName = visit.FirstName,
        Phone = visit.Phone,
        Email = contents.Email,
        FirstVisit = false,
        Pending = visit.Pending || contents.Approval,
        Note = contents.Notes,
        PolicyVersion = contents.PolicyVersion,
    };

    private async Task<BookingAnswer> MoveAsync(
        Guid intentId, OutsideVisit visit, OutsideOffer to, TherapistTurn turn, CancellationToken cancellationToken)
    {
        var still = await IsFreeAsync(visit, to, cancellationToken).ConfigureAwait(false);
        if (still is not OutsideAnswer<bool>.Given { Value: true })
        {
            return still is OutsideAnswer<bool>.Given ? await TakenAsync(to, cancellationToken).ConfigureAwait(false) : still.Ended();
        }

        var answer = await calendar.MoveAsync(visit, to, cancellationToken).ConfigureAwait(false);
        switch (answer)
        {
            case OutsideAnswer<OutsideVisit>.Given { Value: var moved }:
                return await ConfirmAsync(intentId, moved, visit, to, cancellationToken).ConfigureAwait(false);
            case OutsideAnswer<OutsideVisit>.Refused refused:
                Log.CalendarRefused(log, refused.Code);
                return await IsFreeAsync(visit, to, cancellationToken).ConfigureAwait(false) is OutsideAnswer<bool>.Given { Value: false }
                    ? await TakenAsync(to, cancellationToken).ConfigureAwait(false)
                    : new BookingAnswer.Refused(refused.Code);
            case OutsideAnswer<OutsideVisit>.Unknown { AtWork: true }:
                turn.LetRest();
                break;
        }

        return answer.Ended();
    }

    /// <summary>A visit that moves by less than its own length stands in its own way among the calendar's free times: then only others count.</summary>
    private async Task<OutsideAnswer<bool>> IsFreeAsync(OutsideVisit visit, OutsideOffer to, CancellationToken cancellationToken)
    {
        var looked = await calendar.VisitsAsync(to.Span, to.Therapist, cancellationToken).ConfigureAwait(false);
        var clear = looked.Map(visits => !Overlaps.Any(visits.Where(other => other.Id != visit.Id), to.Span));
        var inItsOwnWay = visit.Therapist == to.Therapist && Overlaps.Overlap(visit.Span, to.Span);
        return clear is OutsideAnswer<bool>.Given { Value: true } && !inItsOwnWay
            ? await free.IsFreeAsync(to, cancellationToken).ConfigureAwait(false)
            : clear;
    }

    /// <summary>The last look. Where it came from is null when an earlier try has moved it and nobody knows any more.</summary>
    private async Task<BookingAnswer> ConfirmAsync(
        Guid intentId, OutsideVisit moved, OutsideVisit? from, OutsideOffer to, CancellationToken cancellationToken)
    {
        var looked = await calendar.VisitsAsync(to.Span, to.Therapist, cancellationToken).ConfigureAwait(false);
        if (looked is not OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given { Value: var visits })
        {
            return new BookingAnswer.Unknown((looked as OutsideAnswer<IReadOnlyList<OutsideVisit>>.Unknown)?.RetryAfter);
        }

        return Overlaps.Any(visits.Where(other => other.Id != moved.Id && other.Id != from?.Id), moved.Span)
            ? await PutBackAsync(intentId, moved, from, to, cancellationToken).ConfigureAwait(false)
            : new BookingAnswer.Booked(moved.ToVisit(free.NameOf(moved.Therapist)), null);
    }

    private async Task<BookingAnswer> PutBackAsync(
        Guid intentId, OutsideVisit moved, OutsideVisit? from, OutsideOffer to, CancellationToken cancellationToken)
    {
        var back = from is { Therapist: { } therapist } && !Equals(from.Span, moved.Span)
            ? await calendar.MoveAsync(moved, to with { Therapist = therapist, Start = from.Start, End = from.End }, cancellationToken).ConfigureAwait(false)
            : null;
        if (back is not OutsideAnswer<OutsideVisit>.Given)
        {
            Log.NotWithdrawn(log, intentId);
            return new BookingAnswer.DoubleBooked([], Withdrawn: false);
        }

        Log.Withdrawn(log, intentId);
        return new BookingAnswer.DoubleBooked(await free.InsteadOfAsync(to, [], cancellationToken).ConfigureAwait(false), Withdrawn: true);
    }

    private async Task<BookingAnswer> TakenAsync(OutsideOffer to, CancellationToken cancellationToken) =>
        new BookingAnswer.SlotTaken(await free.InsteadOfAsync(to, [], cancellationToken).ConfigureAwait(false));

    private static bool IsThere(OutsideVisit visit, OutsideOffer to) => visit.Start == to.Start && visit.Therapist == to.Therapist;
}
