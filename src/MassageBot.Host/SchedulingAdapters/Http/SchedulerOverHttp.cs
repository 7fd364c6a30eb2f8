using System.Collections.Immutable;
using System.Net;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Scheduling.Contract;
using NodaTime;
using Offer = MassageBot.Core.Booking.Offer;

namespace MassageBot.Host.SchedulingAdapters.Http;

/// <summary>
/// The calendar over its HTTP contract, embedded or outside. Somebody waits in the chat for a search or a hold, so those give up soon;
/// a booking is not waited for, and gets the time it needs.
/// </summary>
internal sealed class SchedulerOverHttp(CalendarCall calendar, TimeProvider time, ILogger<SchedulerOverHttp> log) : IScheduler
{
    private const int WideLimit = 100;
    private const int LongestCode = 40;

    private const int LargestPage = 200;

    /// <summary>A visit that has begun is searched for by its start.</summary>
    private static readonly TimeSpan LongestVisit = TimeSpan.FromHours(6);

    private static readonly TimeSpan InTheChat = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan InTheBackground = TimeSpan.FromSeconds(15);

    public SchedulerCapabilities Capabilities => SchedulerCapabilities.All;

    public async Task<AvailabilityAnswer> FindSlotsAsync(SlotQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = ImmutableArray<Offer>.Empty;
        foreach (var wish in TherapistWishes.InOrder(query.Therapist))
        {
            foreach (var window in query.Windows)
            {
                if (await FindAsync(query, window, wish, cancellationToken).ConfigureAwait(false) is not { } offers)
                {
                    return new AvailabilityAnswer.Unavailable();
                }

                found = found.AddRange(offers.Where(offer => found.All(known => known.Id != offer.Id)));
            }

            if (found.Length > 0)
            {
                break;
            }
        }

        return new AvailabilityAnswer.Slots([.. found.Take(query.Limit)]);
    }

    public async Task<HoldAnswer> HoldAsync(Offer offer, string holder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var wanted = (new HoldWanted { OfferId = offer.Id, Holder = holder }, SchedulingJson.Default.HoldWanted);
        var answer = await calendar.PostAsync("v1/holds", wanted, SchedulingJson.Default.Hold, null, InTheChat, cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            CalendarAnswer<Hold>.Given { Value: var hold } => new HoldAnswer.Held(hold.HoldId, Instant.FromDateTimeOffset(hold.Expires)),
            CalendarAnswer<Hold>.Refused { Problem: var problem } when IsSlotGone(problem) => new HoldAnswer.SlotTaken(problem.ToOffers()),
            _ => new HoldAnswer.Unavailable(),
        };
    }

    public Task ReleaseAsync(string holdId, CancellationToken cancellationToken) =>
        calendar.DeleteAsync($"v1/holds/{Uri.EscapeDataString(holdId)}", InTheChat, cancellationToken);

    public async Task<BookingAnswer> BookAsync(Guid intentId, BookingOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.WaitId is { } wait)
        {
            return await ClaimAsync(intentId, wait, order, cancellationToken).ConfigureAwait(false);
        }

        var wanted = (order.ToWanted(intentId), SchedulingJson.Default.AppointmentWanted);
        var answer = await calendar.PostAsync(
            "v1/appointments", wanted, SchedulingJson.Default.Appointment, intentId, InTheBackground, cancellationToken).ConfigureAwait(false);
        return await BookedAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the calendar gives is looked at once more: one that does not know a field of the search would give everybody's visits.</summary>
    public async Task<VisitsAnswer> FindVisitsAsync(VisitKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var ever = key is VisitKey.CodeEver;
        var search = (key.ToSearch() with { From = ever ? null : time.GetUtcNow() - LongestVisit }, SchedulingJson.Default.AppointmentSearch);
        var answer = await calendar.PostAsync(
            "v1/appointments/search", search, SchedulingJson.Default.AppointmentList, null, InTheChat, cancellationToken).ConfigureAwait(false);
        if (answer is not CalendarAnswer<AppointmentList>.Given { Value.Appointments: var appointments })
        {
            return new VisitsAnswer.Unavailable();
        }

        List<Appointment> fitting = [.. appointments.Where(visit => (ever || (IsOpen(visit) && visit.End > time.GetUtcNow())) && key.Fits(visit.ToVisit())).OrderBy(visit => visit.Start)];
        return new VisitsAnswer.Found([.. fitting.Select(visit => visit.ToVisit())])
        {
            Notes = fitting.Where(visit => visit.Notes is not null).ToImmutableDictionary(visit => visit.Id, visit => visit.Notes!),
        };
    }

    public async Task<ListAnswer> ListAsync(Interval range, CancellationToken cancellationToken)
    {
        var visits = ImmutableArray.CreateBuilder<CalendarVisit>();
        string? cursor = null;
        do
        {
            var search = new AppointmentSearch { From = range.Start.ToDateTimeOffset(), To = range.End.ToDateTimeOffset(), Limit = LargestPage, Cursor = cursor };
            var answer = await calendar.PostAsync(
                "v1/appointments/search", (search, SchedulingJson.Default.AppointmentSearch), SchedulingJson.Default.AppointmentList, null, InTheBackground, cancellationToken)
                .ConfigureAwait(false);
            if (answer is not CalendarAnswer<AppointmentList>.Given { Value: var page })
            {
                return new ListAnswer.Unavailable();
            }

            visits.AddRange(page.Appointments.Select(visit => visit.ToCalendarVisit()));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return new ListAnswer.Listed(visits.ToImmutable());
    }

    public async Task<StandingAnswer> LookUpAsync(string visitId, CancellationToken cancellationToken)
    {
        var answer = await calendar.GetAsync(Visit(visitId), SchedulingJson.Default.Appointment, InTheBackground, cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            CalendarAnswer<Appointment>.Given { Value: var visit } => new StandingAnswer.Stands(visit.ToStanding()),
            CalendarAnswer<Appointment>.Refused { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone } => new StandingAnswer.NotFound(),
            _ => new StandingAnswer.Unavailable(),
        };
    }

    public async Task<CancelAnswer> CancelAsync(Guid intentId, string visitId, string reason, CancellationToken cancellationToken)
    {
        var wanted = (new CancelWanted(reason, "client"), SchedulingJson.Default.CancelWanted);
        var answer = await calendar.PostAsync(
            $"{Visit(visitId)}/cancel", wanted, SchedulingJson.Default.Appointment, intentId, InTheBackground, cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            CalendarAnswer<Appointment>.Given => new CancelAnswer.Cancelled(),
            CalendarAnswer<Appointment>.Refused { Status: HttpStatusCode.NotFound } => new CancelAnswer.NotFound(),
            CalendarAnswer<Appointment>.Refused { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new CancelAnswer.LockedOut(),
            CalendarAnswer<Appointment>.Refused { Problem.Code: var code } => new CancelAnswer.Refused(Noted(code)),
            CalendarAnswer<Appointment>.Unknown { RetryAfter: var after } => new CancelAnswer.Unknown(after),
            _ => new CancelAnswer.Unknown(null),
        };
    }

    public async Task<BookingAnswer> RescheduleAsync(
        Guid intentId, MoveOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var wanted = (order.ToWanted(), SchedulingJson.Default.RescheduleWanted);
        var answer = await calendar.PostAsync(
            $"{Visit(order.VisitId)}/reschedule", wanted, SchedulingJson.Default.Appointment, intentId, InTheBackground, cancellationToken).ConfigureAwait(false);
        return await BookedAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    public async Task<WaitAnswer> WaitAsync(Guid intentId, WaitOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var wanted = (order.ToWanted(), SchedulingJson.Default.WaitlistWanted);
        return Place(await calendar.PostAsync(
            "v1/waitlist", wanted, SchedulingJson.Default.WaitlistEntry, intentId, InTheBackground, cancellationToken).ConfigureAwait(false));
    }

    public async Task<WaitAnswer> StopWaitingAsync(Guid intentId, CancellationToken cancellationToken) =>
        await calendar.DeleteAsync($"v1/waitlist/{intentId}", InTheBackground, cancellationToken).ConfigureAwait(false) is CalendarAnswer<string>.Unknown unknown
            ? new WaitAnswer.Unknown(unknown.RetryAfter)
            : new WaitAnswer.Ended();

    public Task PassOfferAsync(Guid intentId, CancellationToken cancellationToken) => calendar.PostAsync(
        $"v1/waitlist/{intentId}/pass", (new StepWanted(), SchedulingJson.Default.StepWanted), SchedulingJson.Default.WaitlistEntry, null, InTheChat, cancellationToken);

    public async Task<bool> NoteComingAsync(string visitId, CancellationToken cancellationToken) => await calendar.PostAsync(
        $"{Visit(visitId)}/coming", (new StepWanted { By = "client" }, SchedulingJson.Default.StepWanted), SchedulingJson.Default.Appointment, null, InTheChat, cancellationToken)
        .ConfigureAwait(false) is CalendarAnswer<Appointment>.Given;

    public async Task<BookingAnswer> AcceptProposalAsync(Guid key, string visitId, CancellationToken cancellationToken)
    {
        var answer = await calendar.PostAsync(
            $"{Visit(visitId)}/proposal/accept", (new StepWanted { By = "client" }, SchedulingJson.Default.StepWanted), SchedulingJson.Default.Appointment, key, InTheChat, cancellationToken)
            .ConfigureAwait(false);
        return await BookedAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    private async Task<BookingAnswer> ClaimAsync(Guid intentId, Guid wait, BookingOrder order, CancellationToken cancellationToken)
    {
        var wanted = (order.ToClaim(intentId), SchedulingJson.Default.ClaimWanted);
        var answer = await calendar.PostAsync(
            $"v1/waitlist/{wait}/claim", wanted, SchedulingJson.Default.Appointment, intentId, InTheBackground, cancellationToken).ConfigureAwait(false);
        return await BookedAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    private WaitAnswer Place(CalendarAnswer<WaitlistEntry> answer) => answer switch
    {
        CalendarAnswer<WaitlistEntry>.Given { Value: { Status: WaitlistStatus.Offered, Offer: { } offered } } =>
            new WaitAnswer.Offered(offered.Offer.ToOffer(), Instant.FromDateTimeOffset(offered.Expires)),
        CalendarAnswer<WaitlistEntry>.Given { Value.Status: WaitlistStatus.Booked or WaitlistStatus.Left } => new WaitAnswer.Ended(),
        CalendarAnswer<WaitlistEntry>.Given { Value.Passed: var passed } => new WaitAnswer.Waiting(passed),
        CalendarAnswer<WaitlistEntry>.Refused { Problem.Code: var code } => new WaitAnswer.Refused(Noted(code)),
        CalendarAnswer<WaitlistEntry>.Unknown { RetryAfter: var after } => new WaitAnswer.Unknown(after),
        _ => new WaitAnswer.Unknown(null),
    };

    /// <summary>Null when the calendar cannot be asked. A service, length or therapist that it does not know has no free slots.</summary>
    private async Task<IEnumerable<Offer>?> FindAsync(SlotQuery query, SlotWindow window, TherapistWish wish, CancellationToken cancellationToken)
    {
        var skills = query.Constraints.Skills;
        if (skills.Length <= 1)
        {
            return await FindAsync(SlotRequest.Path(query, window, wish, skills.FirstOrDefault(), query.Limit), cancellationToken).ConfigureAwait(false);
        }

        // The contract filters by one skill: with several, only who is offered for each of them has them all.
        IEnumerable<Offer>? both = null;
        foreach (var skill in skills)
        {
            var path = SlotRequest.Path(query, window, wish, skill, WideLimit);
            if (await FindAsync(path, cancellationToken).ConfigureAwait(false) is not { } offers)
            {
                return null;
            }

            both = both is null ? offers : both.IntersectBy(offers.Select(Key), Key).ToList();
        }

        return both;
    }

    private async Task<IReadOnlyList<Offer>?> FindAsync(string path, CancellationToken cancellationToken) =>
        await calendar.GetAsync(path, SchedulingJson.Default.OfferList, InTheChat, cancellationToken).ConfigureAwait(false) switch
        {
            CalendarAnswer<OfferList>.Given { Value.Offers: var offers } => [.. offers.Select(offer => offer.ToOffer())],
            CalendarAnswer<OfferList>.Refused { Status: HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity } => [],
            _ => null,
        };

    public async Task<ContactAnswer> ChangeContactAsync(Guid intentId, string visitId, ContactChange contact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var wanted = (new ContactWanted { FirstName = contact.FirstName, Phone = contact.Phone, By = "client" }, SchedulingJson.Default.ContactWanted);
        return Ended(await calendar.PostAsync(
            $"{Visit(visitId)}/contact", wanted, SchedulingJson.Default.Appointment, intentId, InTheBackground, cancellationToken).ConfigureAwait(false));
    }

    public async Task<ContactAnswer> EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        var wanted = (erasure.ToWanted(), SchedulingJson.Default.EraseWanted);
        return Ended(await calendar.PostAsync(
            "v1/clients/erase", wanted, SchedulingJson.Default.Erased, null, InTheBackground, cancellationToken).ConfigureAwait(false));
    }

    private static ContactAnswer Ended<T>(CalendarAnswer<T> answer) => answer switch
    {
        CalendarAnswer<T>.Given => new ContactAnswer.Changed(),
        CalendarAnswer<T>.Refused { Status: var status } when AnswerClass.LocksOut(status) => new ContactAnswer.LockedOut(),

        // A visit that is gone stands under nobody's name; a calendar of an older version does not know the way at all.
        CalendarAnswer<T>.Refused { Status: HttpStatusCode.NotFound, Problem.Code: "not-found" } => new ContactAnswer.Changed(),
        CalendarAnswer<T>.Refused { Status: HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed } => new ContactAnswer.ByHand(),
        CalendarAnswer<T>.Refused refused => new ContactAnswer.Refused(refused.Problem.Code),
        CalendarAnswer<T>.Unknown unknown => new ContactAnswer.Unknown(unknown.RetryAfter),
        _ => new ContactAnswer.Unknown(null),
    };

    private async Task<BookingAnswer> BookedAsync(CalendarAnswer<Appointment> answer, CancellationToken cancellationToken) => answer switch
    {
        CalendarAnswer<Appointment>.Given { Value: var appointment } =>
            new BookingAnswer.Booked(appointment.ToVisit(), await CalendarFileAsync(appointment.Id, cancellationToken).ConfigureAwait(false)),
        CalendarAnswer<Appointment>.Refused { Problem: var problem } when IsSlotGone(problem) => new BookingAnswer.SlotTaken(problem.ToOffers()),
        CalendarAnswer<Appointment>.Refused { Problem.Code: "in-flight" } => new BookingAnswer.Unknown(TimeSpan.FromSeconds(1)),
        CalendarAnswer<Appointment>.Refused { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new BookingAnswer.LockedOut(),
        CalendarAnswer<Appointment>.Refused { Problem.Code: var code } => new BookingAnswer.Refused(Noted(code)),
        CalendarAnswer<Appointment>.Unknown { RetryAfter: var after } => new BookingAnswer.Unknown(after),
        _ => new BookingAnswer.Unknown(null),
    };

    /// <summary>The visit stands without it: a missing file is no failure of the booking.</summary>
    private async Task<string?> CalendarFileAsync(string visitId, CancellationToken cancellationToken)
    {
        var answer = await calendar.GetTextAsync($"{Visit(visitId)}.ics", InTheChat, cancellationToken).ConfigureAwait(false);
        return (answer as CalendarAnswer<string>.Given)?.Value;
    }

    /// <summary>The code goes into a log and an alert, so that of an outside calendar only what looks like a code is taken.</summary>
    private string Noted(string code)
    {
        var known = code.Length <= LongestCode && code.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? code : "other";
        Log.CalendarRefused(log, known);
        return known;
    }

    private static bool IsSlotGone(Problem problem) => problem.Code is "slot-taken" or "hold-expired" or "lead-time";

    private static bool IsOpen(Appointment appointment) => appointment.Status is AppointmentStatus.Booked or AppointmentStatus.Pending;

    private static string Visit(string id) => $"v1/appointments/{Uri.EscapeDataString(id)}";

    private static (Instant Start, string Therapist) Key(Offer offer) => (offer.Start, offer.Therapist.Value);
}
