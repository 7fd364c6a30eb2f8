using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Circuit;

/// <summary>A calendar behind its circuit: while it is open every question is answered at once with "not reached".</summary>
internal sealed class GuardedScheduler(IScheduler calendar, CalendarCircuit circuit) : IScheduler
{
    public SchedulerCapabilities Capabilities => calendar.Capabilities;

    public Task<AvailabilityAnswer> FindSlotsAsync(SlotQuery query, CancellationToken cancellationToken) => AskAsync(
        () => calendar.FindSlotsAsync(query, cancellationToken),
        static _ => new AvailabilityAnswer.Unavailable(),
        static answer => answer is AvailabilityAnswer.Unavailable ? CallEnd.Failed : CallEnd.Answered);

    public Task<HoldAnswer> HoldAsync(Offer offer, string holder, CancellationToken cancellationToken) => AskAsync(
        () => calendar.HoldAsync(offer, holder, cancellationToken),
        static _ => new HoldAnswer.Unavailable(),
        static answer => answer is HoldAnswer.Unavailable ? CallEnd.Failed : CallEnd.Answered);

    /// <summary>A hold that cannot be given back runs out by itself.</summary>
    public Task ReleaseAsync(string holdId, CancellationToken cancellationToken) =>
        circuit.IsOpen ? Task.CompletedTask : calendar.ReleaseAsync(holdId, cancellationToken);

    public Task<BookingAnswer> BookAsync(Guid intentId, BookingOrder order, CancellationToken cancellationToken) =>
        ChangeAsync(() => calendar.BookAsync(intentId, order, cancellationToken));

    public Task<BookingAnswer> RescheduleAsync(Guid intentId, MoveOrder order, CancellationToken cancellationToken) =>
        ChangeAsync(() => calendar.RescheduleAsync(intentId, order, cancellationToken));

    public Task<CancelAnswer> CancelAsync(Guid intentId, string visitId, string reason, CancellationToken cancellationToken) => AskAsync(
        () => calendar.CancelAsync(intentId, visitId, reason, cancellationToken),
        static pause => new CancelAnswer.Unknown(pause),
        static answer => answer switch
        {
            CancelAnswer.Unknown => CallEnd.Failed,
            CancelAnswer.LockedOut => CallEnd.LockedOut,
            _ => CallEnd.Answered,
        });

    public Task<VisitsAnswer> FindVisitsAsync(VisitKey key, CancellationToken cancellationToken) => AskAsync(
        () => calendar.FindVisitsAsync(key, cancellationToken),
        static _ => new VisitsAnswer.Unavailable(),
        static answer => answer is VisitsAnswer.Unavailable ? CallEnd.Failed : CallEnd.Answered);

    public Task<ListAnswer> ListAsync(Interval range, CancellationToken cancellationToken) => AskAsync(
        () => calendar.ListAsync(range, cancellationToken),
        static _ => new ListAnswer.Unavailable(),
        static answer => answer is ListAnswer.Unavailable ? CallEnd.Failed : CallEnd.Answered);

    public Task<StandingAnswer> LookUpAsync(string visitId, CancellationToken cancellationToken) => AskAsync(
        () => calendar.LookUpAsync(visitId, cancellationToken),
        static _ => new StandingAnswer.Unavailable(),
        static answer => answer is StandingAnswer.Unavailable ? CallEnd.Failed : CallEnd.Answered);

    public Task<WaitAnswer> WaitAsync(Guid intentId, WaitOrder order, CancellationToken cancellationToken) => AskAsync(
        () => calendar.WaitAsync(intentId, order, cancellationToken),
        static pause => new WaitAnswer.Unknown(pause),
        static answer => answer is WaitAnswer.Unknown { RetryAfter: null } ? CallEnd.Failed : CallEnd.Answered);

    public Task<WaitAnswer> StopWaitingAsync(Guid intentId, CancellationToken cancellationToken) => AskAsync(
        () => calendar.StopWaitingAsync(intentId, cancellationToken),
        static pause => new WaitAnswer.Unknown(pause),
        static answer => answer is WaitAnswer.Unknown { RetryAfter: null } ? CallEnd.Failed : CallEnd.Answered);

    /// <summary>What is not passed on runs out by itself.</summary>
    public Task PassOfferAsync(Guid intentId, CancellationToken cancellationToken) =>
        circuit.IsOpen ? Task.CompletedTask : calendar.PassOfferAsync(intentId, cancellationToken);

    public Task<bool> NoteComingAsync(string visitId, CancellationToken cancellationToken) =>
        circuit.IsOpen ? Task.FromResult(false) : calendar.NoteComingAsync(visitId, cancellationToken);

    public Task<BookingAnswer> AcceptProposalAsync(Guid key, string visitId, CancellationToken cancellationToken) =>
        ChangeAsync(() => calendar.AcceptProposalAsync(key, visitId, cancellationToken));

    public Task<ContactAnswer> ChangeContactAsync(Guid intentId, string visitId, ContactChange contact, CancellationToken cancellationToken) =>
        ContactAsync(() => calendar.ChangeContactAsync(intentId, visitId, contact, cancellationToken));

    public Task<ContactAnswer> EraseAsync(Erasure erasure, CancellationToken cancellationToken) =>
        ContactAsync(() => calendar.EraseAsync(erasure, cancellationToken));

    private Task<ContactAnswer> ContactAsync(Func<Task<ContactAnswer>> call) => AskAsync(
        call,
        static pause => new ContactAnswer.Unknown(pause),
        static answer => answer switch
        {
            ContactAnswer.Unknown => CallEnd.Failed,
            ContactAnswer.LockedOut => CallEnd.LockedOut,
            _ => CallEnd.Answered,
        });

    private Task<BookingAnswer> ChangeAsync(Func<Task<BookingAnswer>> call) => AskAsync(
        call,
        static pause => new BookingAnswer.Unknown(pause),
        static answer => answer switch
        {
            // A calendar that names its time, or says that the first try is still under way, is there.
            BookingAnswer.Unknown { RetryAfter: null } => CallEnd.Failed,
            BookingAnswer.LockedOut => CallEnd.LockedOut,
            _ => CallEnd.Answered,
        });

    /// <summary>A call that ends in an exception has failed as well, a cancelled one says nothing.</summary>
    private async Task<T> AskAsync<T>(Func<Task<T>> call, Func<TimeSpan, T> closed, Func<T, CallEnd> end)
    {
        if (!circuit.TryEnter(out var pause))
        {
            return closed(pause);
        }

        try
        {
            var answer = await call().ConfigureAwait(false);
            circuit.Note(end(answer));
            return answer;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            circuit.Note(CallEnd.Failed);
            throw;
        }
    }
}
