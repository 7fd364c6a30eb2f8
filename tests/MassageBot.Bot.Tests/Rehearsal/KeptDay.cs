using System.Collections.Immutable;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>The calendar as staff change it, kept in memory: a step with a visit that has changed meanwhile is refused.</summary>
internal sealed class KeptDay : IDayBook
{
    public Dictionary<string, DayVisit> Visits { get; } = [];

    public bool IsAway { get; set; }

    /// <summary>What was asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public Task<DayAnswer<DayVisit>> VisitAsync(string visitId, CancellationToken cancellationToken) => Task.FromResult(Find(visitId));

    public Task<DayAnswer<DayVisit>> TakeStepAsync(SeenVisit visit, VisitStep step, StepReason reason, CancellationToken cancellationToken)
    {
        var state = step == VisitStep.Approve ? VisitState.Booked : VisitState.Cancelled;
        return Task.FromResult(Change(visit, $"{step} {visit.Id}", found => found with { State = state }));
    }

    public Task<DayAnswer<DayVisit>> ProposeAsync(SeenVisit visit, Offer offer, StepReason reason, CancellationToken cancellationToken) =>
        Task.FromResult(Change(visit, $"Propose {visit.Id}", found => found with { Proposed = offer.Start }));

    public Task<DayAnswer<DayVisit>> AcceptAsync(string visitId, Guid key, string by, CancellationToken cancellationToken) => Task.FromResult(
        Find(visitId) is DayAnswer<DayVisit>.Given { Value: { Proposed: { } start } visit }
            ? Change(visit.Seen, $"Accept {visitId}", found => found with { State = VisitState.Booked, Start = start, Proposed = null })
            : new DayAnswer<DayVisit>.Refused(DayRefusal.TimeTaken));

    public Task<DayAnswer<DayVisit>> WithdrawProposalAsync(SeenVisit visit, CancellationToken cancellationToken) =>
        Task.FromResult(Change(visit, $"Withdraw {visit.Id}", found => found with { Proposed = null }));

    public Task<DayAnswer<ClinicDay>> DayAsync(LocalDate date, CancellationToken cancellationToken) => NotHere<ClinicDay>();

    public Task<DayAnswer<ImmutableArray<DayVisit>>> FindAsync(VisitSearch search, CancellationToken cancellationToken) => NotHere<ImmutableArray<DayVisit>>();

    public Task<DayAnswer<DayVisit>> NoteLateAsync(string visitId, int minutes, string by, CancellationToken cancellationToken) => NotHere<DayVisit>();

    public Task<DayAnswer<DayVisit>> NoteFormAsync(string visitId, string by, CancellationToken cancellationToken) => NotHere<DayVisit>();

    public Task<DayAnswer<DayBlock>> BlockAsync(Guid id, BlockOrder order, CancellationToken cancellationToken) => NotHere<DayBlock>();

    public Task<DayAnswer<bool>> UnblockAsync(string blockId, CancellationToken cancellationToken) => NotHere<bool>();

    public Task<DayAnswer<ImmutableArray<WaitingVisit>>> WaitingAsync(CancellationToken cancellationToken) => NotHere<ImmutableArray<WaitingVisit>>();

    public Task<DayAnswer<WaitingVisit>> OfferAsync(string waitingId, Offer offer, string by, CancellationToken cancellationToken) => NotHere<WaitingVisit>();

    private DayAnswer<DayVisit> Find(string visitId) => IsAway
        ? new DayAnswer<DayVisit>.Unavailable()
        : Visits.TryGetValue(visitId, out var visit) ? new DayAnswer<DayVisit>.Given(visit) : new DayAnswer<DayVisit>.NotFound();

    private DayAnswer<DayVisit> Change(SeenVisit seen, string asked, Func<DayVisit, DayVisit> change)
    {
        if (Find(seen.Id) is not DayAnswer<DayVisit>.Given { Value: var visit })
        {
            return Find(seen.Id);
        }

        if (visit.Version != seen.Version)
        {
            return new DayAnswer<DayVisit>.Changed();
        }

        Asked.Add(asked);
        Visits[seen.Id] = change(visit) with { Version = visit.Version + 1 };
        return new DayAnswer<DayVisit>.Given(Visits[seen.Id]);
    }

    private static Task<DayAnswer<T>> NotHere<T>() => Task.FromResult<DayAnswer<T>>(new DayAnswer<T>.NotHere());
}
