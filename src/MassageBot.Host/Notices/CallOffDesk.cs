using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Core.Notices;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.Notices;

/// <summary>What staff typed: hours by the clinic's clock, and whose visits.</summary>
/// <param name="From">Such as <c>2026-12-01T08:00</c>.</param>
/// <param name="Until">The same; visits that begin before it.</param>
/// <param name="Therapist">An id of the clinic's file; empty when the clinic has to close.</param>
internal sealed record CallOffWish(string From, string Until, string Therapist);

/// <summary>What has become of hours that were called off.</summary>
/// <param name="Off">Which.</param>
/// <param name="Standing">Visits that still stand in them, their clients not heard or not decided.</param>
/// <param name="Texted">Clients who were texted.</param>
/// <param name="ToCall">Clients who could not be, and are to be called.</param>
internal sealed record CalledOffNews(CalledOff Off, int Standing, int Texted, int ToCall);

/// <summary>Calls off hours whose visits the clinic cannot keep: a storm, a therapist who is ill. Their clients are texted by <see cref="NoticeJob"/>.</summary>
internal sealed class CallOffDesk(INotices notices, IScheduler calendar, IContentSource content, JobBell bell, TimeProvider time)
{
    private const int LongestName = 60;

    private static readonly Duration Longest = Duration.FromDays(31);
    private static readonly LocalDateTimePattern Typed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>How many visits the wish would call off; a sentence for staff when it cannot be done.</summary>
    public async Task<(int Visits, string? Refusal)> LookAsync(CallOffWish wish, CancellationToken cancellationToken)
    {
        if (Read(wish, "-") is not { } off)
        {
            return (0, "Write a beginning and a later end, at most 31 days apart and not over yet, and choose a therapist of the clinic or the whole clinic.");
        }

        return await CoveredAsync(off, cancellationToken).ConfigureAwait(false) is { } visits
            ? (visits.Count, null)
            : (0, "The calendar does not answer just now. Try again in a minute.");
    }

    /// <summary>Calls them off; null when that is done, else what is wrong.</summary>
    /// <param name="wish">As it was typed.</param>
    /// <param name="who">Whoever does it.</param>
    /// <param name="once">From the form: clicked twice, it is done once.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task<string?> CallOffAsync(CallOffWish wish, string who, Guid once, CancellationToken cancellationToken)
    {
        if (who.Trim() is not { Length: > 0 and <= LongestName } name)
        {
            return "Write your name beside it.";
        }

        var (_, refusal) = await LookAsync(wish, cancellationToken).ConfigureAwait(false);
        if (refusal is not null)
        {
            return refusal;
        }

        await notices.CallOffAsync(Read(wish, name)! with { Id = once }, cancellationToken).ConfigureAwait(false);
        bell.Ring();
        return null;
    }

    public Task<bool> EndAsync(Guid id, CancellationToken cancellationToken) => notices.EndCallingOffAsync(id, cancellationToken);

    public async Task<IReadOnlyList<CalledOffNews>> NewsAsync(CancellationToken cancellationToken)
    {
        var news = new List<CalledOffNews>();
        foreach (var off in await notices.CalledOffAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            var (texted, withheld) = await notices.CountAsync(off.Key, cancellationToken).ConfigureAwait(false);
            var standing = await CoveredAsync(off, cancellationToken).ConfigureAwait(false);
            news.Add(new CalledOffNews(off, standing?.Count ?? 0, texted, withheld));
        }

        return news;
    }

    private async Task<List<CalendarVisit>?> CoveredAsync(CalledOff off, CancellationToken cancellationToken) =>
        await calendar.ListAsync(off.Starts, cancellationToken).ConfigureAwait(false) is ListAnswer.Listed { Visits: var visits }
            ? [.. visits.Where(visit => visit.Start > Now && off.Covers(visit))]
            : null;

    private CalledOff? Read(CallOffWish wish, string who)
    {
        var clinic = content.Current.Clinic;
        var therapist = wish.Therapist.Length == 0 ? (TherapistId?)null : new TherapistId(wish.Therapist);
        if (Instant(wish.From) is not { } from || Instant(wish.Until) is not { } until || until <= from || until - from > Longest || until <= Now
            || (therapist is { } named && clinic.FindTherapist(named) is null))
        {
            return null;
        }

        return new CalledOff { Id = Guid.NewGuid(), Starts = new Interval(from, until), Therapist = therapist, MadeAt = Now, MadeBy = who };
    }

    private Instant? Instant(string typed) =>
        Typed.Parse(typed) is { Success: true, Value: var local } ? local.InZoneLeniently(content.Current.Clinic.Zone).ToInstant() : null;

    private Instant Now => NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow());
}
