using MassageBot.Core.Booking;

namespace MassageBot.Host.Storage;

/// <summary>Visits of which a calendar has told that something changed, to be looked up again, and what their clients heard last.</summary>
internal interface IVisitNews
{
    /// <summary>
    /// Notes that a visit is to be looked up, in one transaction with the id of the telling. False when that telling came before: nothing more
    /// happens. A visit that no conversation has booked is not looked up, unless a booking is under way: it may be the one, and is looked up after
    /// <paramref name="underWay"/>.
    /// </summary>
    Task<bool> NoteAsync(string tellingId, string? visitId, DateTimeOffset now, TimeSpan underWay, CancellationToken cancellationToken);

    /// <summary>Visits that are due, for so long with whoever gets them: what is not settled by then comes up again.</summary>
    Task<IReadOnlyList<string>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The visit was looked up. Where it stands otherwise than its client heard last, the conversation gets an event. Gives the conversation to
    /// wake; null when there is nothing to tell. A visit that the calendar does not know any more (null) is as good as cancelled.
    /// </summary>
    Task<string?> SettleAsync(string visitId, VisitStanding? standing, DateTimeOffset now, CancellationToken cancellationToken);
}
