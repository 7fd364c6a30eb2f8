using MassageBot.Core.Booking;
using MassageBot.Host.Channels;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;

namespace MassageBot.Host.SchedulingAdapters.Webhooks;

/// <summary>
/// Looks up what a calendar has told of, and lets the client's conversation hear what has changed: that the clinic confirmed a visit, moved or
/// cancelled it.
/// </summary>
internal sealed class VisitNews(IVisitNews news, IScheduler calendar, TurnRunner runner) : IDueJob
{
    private const int AtOnce = 8;

    /// <summary>Longer than a look can take; a calendar that cannot be asked is asked again after it.</summary>
    private static readonly TimeSpan ClaimFor = TimeSpan.FromSeconds(60);

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var visits = await news.ClaimDueAsync(now, ClaimFor, AtOnce, cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(visits.Select(visit => LookUpAsync(visit, now, cancellationToken))).ConfigureAwait(false);
        return visits.Count;
    }

    private async Task LookUpAsync(string visit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = await calendar.LookUpAsync(visit, cancellationToken).ConfigureAwait(false);
        if (answer is StandingAnswer.Unavailable)
        {
            return;
        }

        var standing = (answer as StandingAnswer.Stands)?.Standing;
        if (await news.SettleAsync(visit, standing, now, cancellationToken).ConfigureAwait(false) is { } conversation)
        {
            runner.Wake(conversation);
        }
    }
}
