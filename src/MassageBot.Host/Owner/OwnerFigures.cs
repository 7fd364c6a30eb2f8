using MassageBot.Core.Content;
using MassageBot.Core.Digest;
using MassageBot.Core.Staff;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Host.Owner;

/// <summary>Counts what the page of figures shows.</summary>
internal sealed class OwnerFigures(IDigestFacts facts, IMatters matters, IContentSource content, TimeProvider time)
{
    /// <summary>Of older ones much has been deleted, unless the clinic keeps it longer.</summary>
    private const int Weeks = 8;

    public async Task<string> PageAsync(CancellationToken cancellationToken)
    {
        var clinic = content.Current;
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(clinic.Clinic.Zone).Date;
        var weeks = new List<WeekFacts>();
        for (var week = DigestRange.WeekBefore(today); weeks.Count < Weeks; week = week.Before())
        {
            weeks.Add(await WeekAsync(week, isLatest: weeks.Count == 0, cancellationToken).ConfigureAwait(false));
        }

        weeks.Reverse();
        return new FiguresPage(clinic.Words[Language.English].Digest).Html(await facts.DayAsync(today, cancellationToken).ConfigureAwait(false), weeks);
    }

    /// <summary>Of an older week the figures are those that staff were told, where they were: much of what they were counted from may be deleted.</summary>
    private async Task<WeekFacts> WeekAsync(DigestRange week, bool isLatest, CancellationToken cancellationToken) =>
        !isLatest && await matters.FindAsync<WeekFacts>(week.Id, cancellationToken).ConfigureAwait(false) is { } told
            ? told.Body
            : await facts.WeekAsync(week, cancellationToken).ConfigureAwait(false);
}
