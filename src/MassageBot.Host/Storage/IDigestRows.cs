using MassageBot.Core.Booking;
using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;

namespace MassageBot.Host.Storage;

/// <summary>
/// What the figures for staff are counted from: what happened from a time on and before another. Conversations of staff are not among them.
/// What was deleted since is not found any more; see <see cref="WeekFacts"/> for what counts as what.
/// </summary>
internal interface IDigestRows
{
    /// <summary>Conversations in which a client wrote, told by their lines or, where a channel keeps those to itself, by the answers. What the bot begins by itself answers nothing.</summary>
    Task<IReadOnlyList<TalkCount>> TalksAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Wishes that the calendar carried out; those of clients who were forgotten since are gone.</summary>
    Task<IReadOnlyList<BookingIntent>> DoneAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Alerts about somebody's safety.</summary>
    Task<IReadOnlyList<Alert>> FlagsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Numbers that refused texts.</summary>
    Task<int> OptOutsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Messages that were not understood and that nobody has decided about: most frequent first.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(DateTimeOffset from, DateTimeOffset until, int limit, CancellationToken cancellationToken);

    /// <summary>Red flags and overstepped boundaries that nobody has taken care of yet, whenever they were raised.</summary>
    Task<int> OpenFlagsAsync(CancellationToken cancellationToken);
}
