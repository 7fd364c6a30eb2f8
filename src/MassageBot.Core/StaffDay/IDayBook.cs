using System.Collections.Immutable;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.StaffDay;

/// <summary>
/// The calendar as staff see and change it: whole names, numbers and what the therapist must keep to, which nobody else may hear. Every change is safe
/// to repeat: a turn that runs again asks for the same and gets the same. No method throws for what a calendar may answer; what an outside calendar
/// cannot do is <see cref="DayAnswer{T}.NotHere"/>. A cancelled token throws.
/// </summary>
public interface IDayBook
{
    /// <summary>A day by therapist, cancelled visits left out. Empty for a day on which nobody works.</summary>
    Task<DayAnswer<ClinicDay>> DayAsync(LocalDate date, CancellationToken cancellationToken);

    /// <summary>Visits that fit, soonest first, cancelled and past ones too, within <see cref="VisitSearch.Range"/>.</summary>
    Task<DayAnswer<ImmutableArray<DayVisit>>> FindAsync(VisitSearch search, CancellationToken cancellationToken);

    /// <summary>One visit as it stands now.</summary>
    Task<DayAnswer<DayVisit>> VisitAsync(string visitId, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a step with a visit as it was seen. Where it is there already, that is the answer. Of a visit that somebody has changed meanwhile the
    /// answer is <see cref="DayAnswer{T}.Changed"/>, and nothing is done.
    /// </summary>
    Task<DayAnswer<DayVisit>> TakeStepAsync(SeenVisit visit, VisitStep step, StepReason reason, CancellationToken cancellationToken);

    /// <summary>Notes how late a client will be, whoever said so; the visit stays where it is. Zero takes it back.</summary>
    Task<DayAnswer<DayVisit>> NoteLateAsync(string visitId, int minutes, string by, CancellationToken cancellationToken);

    /// <summary>Notes that the form of a visit is there.</summary>
    Task<DayAnswer<DayVisit>> NoteFormAsync(string visitId, string by, CancellationToken cancellationToken);

    /// <summary>
    /// Proposes another time, which is held beside the visit's own for two days. In place of what was proposed before; the same again is the same.
    /// </summary>
    Task<DayAnswer<DayVisit>> ProposeAsync(SeenVisit visit, Offer offer, StepReason reason, CancellationToken cancellationToken);

    /// <summary>
    /// The client wants the time that was proposed: the visit is moved there and needs no further yes. <paramref name="key"/> names the acceptance: asked
    /// again, the answer is the same. <see cref="DayAnswer{T}.Refused"/> where somebody else has the time by now.
    /// </summary>
    Task<DayAnswer<DayVisit>> AcceptAsync(string visitId, Guid key, string by, CancellationToken cancellationToken);

    /// <summary>Takes a proposal back; none there is fine.</summary>
    Task<DayAnswer<DayVisit>> WithdrawProposalAsync(SeenVisit visit, CancellationToken cancellationToken);

    /// <summary>Nobody can be booked in that span. <paramref name="id"/> names the block: asked again, it is the same one.</summary>
    Task<DayAnswer<DayBlock>> BlockAsync(Guid id, BlockOrder order, CancellationToken cancellationToken);

    /// <summary>The time can be booked again; a block that is gone is fine.</summary>
    Task<DayAnswer<bool>> UnblockAsync(string blockId, CancellationToken cancellationToken);

    /// <summary>Who waits for a time, in their order: those to whom nothing is offered, and those to whom something is.</summary>
    Task<DayAnswer<ImmutableArray<WaitingVisit>>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>Holds this very time for who waits, whatever hours they asked for, and tells them as any offer is told. The same again is the same.</summary>
    Task<DayAnswer<WaitingVisit>> OfferAsync(string waitingId, Offer offer, string by, CancellationToken cancellationToken);
}

/// <summary>What the calendar answers to staff.</summary>
public abstract record DayAnswer<T>
{
    private DayAnswer()
    {
    }

    public sealed record Given(T Value) : DayAnswer<T>;

    /// <summary>This calendar cannot do that: staff do it there by hand.</summary>
    public sealed record NotHere : DayAnswer<T>;

    /// <summary>It does not answer; what was asked may or may not be done. Asking again is safe.</summary>
    public sealed record Unavailable : DayAnswer<T>;

    /// <summary>There is no such visit, block or entry any more.</summary>
    public sealed record NotFound : DayAnswer<T>;

    /// <summary>Somebody has changed it since it was seen; nothing was done.</summary>
    public sealed record Changed : DayAnswer<T>;

    public sealed record Refused(DayRefusal Why) : DayAnswer<T>;

    /// <summary>The same for what is made of the value; anything but a value stays what it is.</summary>
    public DayAnswer<TOther> Select<TOther>(Func<T, TOther> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return this switch
        {
            Given { Value: var value } => new DayAnswer<TOther>.Given(make(value)),
            NotHere => new DayAnswer<TOther>.NotHere(),
            NotFound => new DayAnswer<TOther>.NotFound(),
            Changed => new DayAnswer<TOther>.Changed(),
            Refused { Why: var why } => new DayAnswer<TOther>.Refused(why),
            _ => new DayAnswer<TOther>.Unavailable(),
        };
    }
}

/// <summary>Why the calendar will not.</summary>
public enum DayRefusal
{
    /// <summary>The visit is not in a state from which that is possible, such as a cancelled one that arrives.</summary>
    WrongState,

    /// <summary>It has not come to that yet: nobody has missed a visit before its start.</summary>
    TooEarly,

    /// <summary>Somebody else has the time.</summary>
    TimeTaken,

    /// <summary>The time is not one in which the clinic takes visits.</summary>
    NotOpen,

    /// <summary>Anything else; the calendar's log says what.</summary>
    Other,
}
