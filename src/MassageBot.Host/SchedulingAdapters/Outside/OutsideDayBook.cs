using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Content;
using MassageBot.Core.StaffDay;
using NodaTime;
using Offer = MassageBot.Core.Booking.Offer;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>
/// An outside calendar as staff see it: its visits can be read, by therapist and with the hours of the clinic's file. What changes them is done in that
/// calendar, whose own people have a page for it.
/// </summary>
internal sealed class OutsideDayBook(IOutsideCalendar calendar, IContentSource content) : IDayBook
{
    /// <summary>No id of the clinic's file: what is booked with nobody we know is nobody's own, and the front desk still reads it.</summary>
    private static readonly TherapistId Nobody = new("?");

    public async Task<DayAnswer<ClinicDay>> DayAsync(LocalDate date, CancellationToken cancellationToken)
    {
        var clinic = content.Current.Clinic;
        var range = new Interval(clinic.Zone.AtStartOfDay(date).ToInstant(), clinic.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
        return (await VisitsAsync(range, cancellationToken).ConfigureAwait(false)).Select(visits => new ClinicDay
        {
            Date = date,
            Therapists =
            [
                .. clinic.Therapists.Select(therapist => Row(therapist, date, clinic, visits))
                    .Append(WithNobodyWeKnow(clinic, visits))
                    .Where(row => row.Hours.Length > 0 || row.Visits.Length > 0),
            ],
        });
    }

    public async Task<DayAnswer<ImmutableArray<DayVisit>>> FindAsync(VisitSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        return (await VisitsAsync(search.Range, cancellationToken).ConfigureAwait(false)).Select<ImmutableArray<DayVisit>>(visits => [.. visits.Where(search.Clue.Fits)]);
    }

    public async Task<DayAnswer<DayVisit>> VisitAsync(string visitId, CancellationToken cancellationToken) =>
        await calendar.FindAsync(visitId, cancellationToken).ConfigureAwait(false) switch
        {
            OutsideAnswer<OutsideVisit?>.Given { Value: { } visit } => new DayAnswer<DayVisit>.Given(ToDayVisit(visit)),
            OutsideAnswer<OutsideVisit?>.Given => new DayAnswer<DayVisit>.NotFound(),
            _ => new DayAnswer<DayVisit>.Unavailable(),
        };

    public Task<DayAnswer<DayVisit>> TakeStepAsync(SeenVisit visit, VisitStep step, StepReason reason, CancellationToken cancellationToken) => NotHere<DayVisit>();

    public Task<DayAnswer<DayVisit>> NoteLateAsync(string visitId, int minutes, string by, CancellationToken cancellationToken) => NotHere<DayVisit>();

    public Task<DayAnswer<DayVisit>> NoteFormAsync(string visitId, string by, CancellationToken cancellationToken) => NotHere<DayVisit>();

    public Task<DayAnswer<DayVisit>> ProposeAsync(SeenVisit visit, Offer offer, StepReason reason, CancellationToken cancellationToken) => NotHere<DayVisit>();

    public Task<DayAnswer<DayVisit>> AcceptAsync(string visitId, Guid key, string by, CancellationToken cancellationToken) => NotHere<DayVisit>();

    public Task<DayAnswer<DayVisit>> WithdrawProposalAsync(SeenVisit visit, CancellationToken cancellationToken) => NotHere<DayVisit>();

    public Task<DayAnswer<DayBlock>> BlockAsync(Guid id, BlockOrder order, CancellationToken cancellationToken) => NotHere<DayBlock>();

    public Task<DayAnswer<bool>> UnblockAsync(string blockId, CancellationToken cancellationToken) => NotHere<bool>();

    public Task<DayAnswer<ImmutableArray<WaitingVisit>>> WaitingAsync(CancellationToken cancellationToken) => NotHere<ImmutableArray<WaitingVisit>>();

    public Task<DayAnswer<WaitingVisit>> OfferAsync(string waitingId, Offer offer, string by, CancellationToken cancellationToken) => NotHere<WaitingVisit>();

    private static Task<DayAnswer<T>> NotHere<T>() => Task.FromResult<DayAnswer<T>>(new DayAnswer<T>.NotHere());

    private async Task<DayAnswer<ImmutableArray<DayVisit>>> VisitsAsync(Interval starts, CancellationToken cancellationToken) =>
        await calendar.VisitsAsync(starts, therapist: null, cancellationToken).ConfigureAwait(false) switch
        {
            OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given { Value: var visits } => new DayAnswer<ImmutableArray<DayVisit>>.Given(
                [.. visits.Where(visit => !visit.Withdrawn && starts.Contains(visit.Start)).OrderBy(visit => visit.Start).Select(ToDayVisit)]),
            _ => new DayAnswer<ImmutableArray<DayVisit>>.Unavailable(),
        };

    private static TherapistDay Row(Therapist therapist, LocalDate date, Clinic clinic, ImmutableArray<DayVisit> visits) => new()
    {
        Therapist = therapist.Id,
        Name = therapist.FirstName,
        Hours = clinic.HoursOn(date) is not null && therapist.Hours.TryGetValue(date.DayOfWeek, out var hours) ? [Span(hours, date, clinic.Zone)] : [],
        Visits = [.. visits.Where(visit => visit.IsWith(therapist.Id) && visit.State != VisitState.Cancelled)],
    };

    private static TherapistDay WithNobodyWeKnow(Clinic clinic, ImmutableArray<DayVisit> visits) => new()
    {
        Therapist = Nobody,
        Name = "",
        Hours = [],
        Visits = [.. visits.Where(visit => clinic.FindTherapist(visit.Therapist) is null && visit.State != VisitState.Cancelled)],
    };

    private static Interval Span(OpeningHours hours, LocalDate date, DateTimeZone zone) => new(
        zone.AtLeniently(date + hours.Opens).ToInstant(),
        zone.AtLeniently((hours.Closes > hours.Opens ? date : date.PlusDays(1)) + hours.Closes).ToInstant());

    private DayVisit ToDayVisit(OutsideVisit visit)
    {
        var therapist = visit.Therapist ?? Nobody;
        return new DayVisit
        {
            Id = visit.Id,
            Version = 0,
            Code = visit.Code,
            Therapist = therapist,
            TherapistName = content.Current.Clinic.FindTherapist(therapist)?.FirstName ?? "",
            Service = visit.Service ?? new ServiceId(""),
            Minutes = (int)(visit.End - visit.Start).TotalMinutes,
            Start = visit.Start,
            End = visit.End,
            ClientName = visit.FirstName,
            Phone = visit.Phone,
            State = (visit.Open, visit.Pending) switch { (false, _) => VisitState.Cancelled, (_, true) => VisitState.Pending, _ => VisitState.Booked },
        };
    }
}
