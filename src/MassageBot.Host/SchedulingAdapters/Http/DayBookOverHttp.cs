using System.Collections.Immutable;
using System.Net;
using MassageBot.Core.Privacy;
using MassageBot.Core.StaffDay;
using MassageBot.Scheduling.Contract;
using NodaTime;
using NodaTime.Text;
using Offer = MassageBot.Core.Booking.Offer;

namespace MassageBot.Host.SchedulingAdapters.Http;

/// <summary>
/// The calendar as staff use it, over its HTTP contract. Somebody waits for each answer, so all of them give up soon. A calendar of an older version
/// does not know every way: what it cannot do is not here.
/// </summary>
internal sealed class DayBookOverHttp(CalendarCall calendar) : IDayBook
{
    private const int MostFound = 200;
    private const int LongestEnding = 9;

    private static readonly TimeSpan InTheChat = TimeSpan.FromSeconds(3);

    public async Task<DayAnswer<ClinicDay>> DayAsync(LocalDate date, CancellationToken cancellationToken)
    {
        var path = $"v1/day?date={LocalDatePattern.Iso.Format(date)}";
        return Answer(await calendar.GetAsync(path, SchedulingJson.Default.DayView, InTheChat, cancellationToken).ConfigureAwait(false)).Select(view => view.ToDay());
    }

    /// <summary>What the calendar gives is looked at once more: one that does not know a field of the search would give everybody's visits.</summary>
    public async Task<DayAnswer<ImmutableArray<DayVisit>>> FindAsync(VisitSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var wanted = (Search(search), SchedulingJson.Default.AppointmentSearch);
        var answer = await calendar.PostAsync(
            "v1/appointments/search", wanted, SchedulingJson.Default.AppointmentList, null, InTheChat, cancellationToken).ConfigureAwait(false);
        return Answer(answer).Select<ImmutableArray<DayVisit>>(list =>
            [.. list.Appointments.Select(visit => visit.ToDayVisit()).Where(search.Clue.Fits).Where(visit => search.Range.Contains(visit.Start)).OrderBy(visit => visit.Start)]);
    }

    public async Task<DayAnswer<DayVisit>> VisitAsync(string visitId, CancellationToken cancellationToken) =>
        Visit(await calendar.GetAsync(PathOf(visitId), SchedulingJson.Default.Appointment, InTheChat, cancellationToken).ConfigureAwait(false));

    public async Task<DayAnswer<DayVisit>> TakeStepAsync(SeenVisit visit, VisitStep step, StepReason reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var wanted = (new StepWanted { By = reason.By, ReasonCode = reason.Code, Note = reason.Note }, SchedulingJson.Default.StepWanted);
        return Visit(await calendar.ChangeAsync(
            HttpMethod.Post, $"{PathOf(visit.Id)}/{Word(step)}", wanted, SchedulingJson.Default.Appointment, visit.Version, InTheChat, cancellationToken).ConfigureAwait(false));
    }

    public async Task<DayAnswer<DayVisit>> NoteLateAsync(string visitId, int minutes, string by, CancellationToken cancellationToken)
    {
        var wanted = (new LateWanted { Minutes = minutes, By = by }, SchedulingJson.Default.LateWanted);
        return Visit(await calendar.PostAsync(
            $"{PathOf(visitId)}/late", wanted, SchedulingJson.Default.Appointment, null, InTheChat, cancellationToken).ConfigureAwait(false));
    }

    public async Task<DayAnswer<DayVisit>> NoteFormAsync(string visitId, string by, CancellationToken cancellationToken)
    {
        var wanted = (new StepWanted { By = by }, SchedulingJson.Default.StepWanted);
        return Visit(await calendar.PostAsync(
            $"{PathOf(visitId)}/form", wanted, SchedulingJson.Default.Appointment, null, InTheChat, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Proposed again after its answer was lost, the visit has changed by the first time: what stands there tells.</summary>
    public async Task<DayAnswer<DayVisit>> ProposeAsync(SeenVisit visit, Offer offer, StepReason reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(reason);
        var wanted = (new ProposalWanted { OfferId = offer.Id, By = reason.By, Note = reason.Note }, SchedulingJson.Default.ProposalWanted);
        var answer = Visit(await calendar.ChangeAsync(
            HttpMethod.Put, $"{PathOf(visit.Id)}/proposal", wanted, SchedulingJson.Default.Appointment, visit.Version, InTheChat, cancellationToken).ConfigureAwait(false));
        return answer is DayAnswer<DayVisit>.Changed
            && await VisitAsync(visit.Id, cancellationToken).ConfigureAwait(false) is DayAnswer<DayVisit>.Given { Value.Proposed: { } start } standing
            && start == offer.Start
            ? standing
            : answer;
    }

    public async Task<DayAnswer<DayVisit>> AcceptAsync(string visitId, Guid key, string by, CancellationToken cancellationToken)
    {
        var wanted = (new StepWanted { By = by }, SchedulingJson.Default.StepWanted);
        return Visit(await calendar.PostAsync(
            $"{PathOf(visitId)}/proposal/accept", wanted, SchedulingJson.Default.Appointment, key, InTheChat, cancellationToken).ConfigureAwait(false));
    }

    public async Task<DayAnswer<DayVisit>> WithdrawProposalAsync(SeenVisit visit, CancellationToken cancellationToken)
    {
        var nothing = (new StepWanted(), SchedulingJson.Default.StepWanted);
        var answer = Visit(await calendar.ChangeAsync(
            HttpMethod.Delete, $"{PathOf(visit.Id)}/proposal", nothing, SchedulingJson.Default.Appointment, visit.Version, InTheChat, cancellationToken).ConfigureAwait(false));
        return answer is DayAnswer<DayVisit>.Changed
            && await VisitAsync(visit.Id, cancellationToken).ConfigureAwait(false) is DayAnswer<DayVisit>.Given { Value.Proposed: null } standing
            ? standing
            : answer;
    }

    public async Task<DayAnswer<DayBlock>> BlockAsync(Guid id, BlockOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var body = new BlockWanted
        {
            Therapist = order.Therapist?.Value,
            From = InstantPattern.General.Format(order.Span.Start),
            To = InstantPattern.General.Format(order.Span.End),
            By = order.By,
            Note = order.Note,
        };
        var answer = await calendar.PostAsync(
            "v1/blocks", (body, SchedulingJson.Default.BlockWanted), SchedulingJson.Default.BlockPlaced, id, InTheChat, cancellationToken).ConfigureAwait(false);
        return Answer(answer).Select(placed => placed.Block.ToBlock());
    }

    public async Task<DayAnswer<bool>> UnblockAsync(string blockId, CancellationToken cancellationToken) =>
        Answer(await calendar.DeleteAsync($"v1/blocks/{Uri.EscapeDataString(blockId)}", InTheChat, cancellationToken).ConfigureAwait(false)).Select(_ => true);

    public async Task<DayAnswer<ImmutableArray<WaitingVisit>>> WaitingAsync(CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<WaitingVisit>();
        string? cursor = null;
        do
        {
            var path = cursor is null ? "v1/waitlist" : $"v1/waitlist?cursor={Uri.EscapeDataString(cursor)}";
            var answer = Answer(await calendar.GetAsync(path, SchedulingJson.Default.WaitlistEntries, InTheChat, cancellationToken).ConfigureAwait(false));
            if (answer is not DayAnswer<WaitlistEntries>.Given { Value: var page })
            {
                return answer.Select(static _ => ImmutableArray<WaitingVisit>.Empty);
            }

            found.AddRange(page.Entries.Where(entry => entry.Status is WaitlistStatus.Waiting or WaitlistStatus.Offered).Select(entry => entry.ToWaiting()));
            cursor = page.NextCursor;
        }
        while (cursor is not null && found.Count < MostFound);
        return new DayAnswer<ImmutableArray<WaitingVisit>>.Given(found.ToImmutable());
    }

    public async Task<DayAnswer<WaitingVisit>> OfferAsync(string waitingId, Offer offer, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var wanted = (new OfferWanted { OfferId = offer.Id, By = by }, SchedulingJson.Default.OfferWanted);
        var answer = await calendar.PostAsync(
            $"v1/waitlist/{Uri.EscapeDataString(waitingId)}/offer", wanted, SchedulingJson.Default.WaitlistEntry, null, InTheChat, cancellationToken).ConfigureAwait(false);
        return Answer(answer).Select(entry => entry.ToWaiting());
    }

    private static AppointmentSearch Search(VisitSearch search)
    {
        var within = new AppointmentSearch { From = search.Range.Start.ToDateTimeOffset(), To = search.Range.End.ToDateTimeOffset(), Limit = MostFound };
        return search.Clue switch
        {
            VisitClue.Name { Value: var name } => within with { Name = name },
            VisitClue.Code { Value: var code } => within with { ConfirmationCode = code },
            VisitClue.Digits { Value: var digits } when Identification.Digits(digits).Length > LongestEnding => within with { Phone = digits },
            VisitClue.Digits { Value: var digits } => within with { PhoneEnding = digits },
            _ => within,
        };
    }

    private static DayAnswer<DayVisit> Visit(CalendarAnswer<Appointment> answer) => Answer(answer).Select(visit => visit.ToDayVisit());

    private static DayAnswer<T> Answer<T>(CalendarAnswer<T> answer) => answer switch
    {
        CalendarAnswer<T>.Given { Value: var value } => new DayAnswer<T>.Given(value),
        CalendarAnswer<T>.Refused { Problem.Code: "not-found" } => new DayAnswer<T>.NotFound(),
        CalendarAnswer<T>.Refused { Problem.Code: "version-mismatch" } => new DayAnswer<T>.Changed(),
        CalendarAnswer<T>.Refused { Problem.Code: "wrong-status" } => new DayAnswer<T>.Refused(DayRefusal.WrongState),
        CalendarAnswer<T>.Refused { Problem.Code: "too-early" } => new DayAnswer<T>.Refused(DayRefusal.TooEarly),
        CalendarAnswer<T>.Refused { Problem.Code: "slot-taken" or "hold-expired" } => new DayAnswer<T>.Refused(DayRefusal.TimeTaken),
        CalendarAnswer<T>.Refused { Problem.Code: "outside-policy" or "lead-time" } => new DayAnswer<T>.Refused(DayRefusal.NotOpen),
        CalendarAnswer<T>.Refused { Status: HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented } => new DayAnswer<T>.NotHere(),
        CalendarAnswer<T>.Refused => new DayAnswer<T>.Refused(DayRefusal.Other),
        _ => new DayAnswer<T>.Unavailable(),
    };

    private static string Word(VisitStep step) => step switch
    {
        VisitStep.Approve => "confirm",
        VisitStep.Decline => "decline",
        VisitStep.Arrive => "arrived",
        VisitStep.MissIt => "noshow",
        VisitStep.Fulfil => "fulfilled",
    };

    private static string PathOf(string visitId) => $"v1/appointments/{Uri.EscapeDataString(visitId)}";
}
