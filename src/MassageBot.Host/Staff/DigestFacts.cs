using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Staff;

/// <summary>Gathers what figures are counted from: the bot's own records, what staff worked on, and the calendar.</summary>
internal sealed class DigestFacts(IDigestRows rows, IMatters matters, IScheduler calendar, IDayBook book, IContentSource content, TimeProvider time) : IDigestFacts
{
    private const int MostQuestions = 5;

    public async Task<DayFacts> DayAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var answer = await book.DayAsync(day, cancellationToken).ConfigureAwait(false);
        var open = await rows.OpenFlagsAsync(cancellationToken).ConfigureAwait(false);
        return DayCount.Of(day, (answer as DayAnswer<ClinicDay>.Given)?.Value, content.Current.Clinic, open, Instant.FromDateTimeOffset(time.GetUtcNow()));
    }

    public async Task<WeekFacts> WeekAsync(DigestRange week, CancellationToken cancellationToken)
    {
        var range = week.In(content.Current.Clinic.Zone);
        var (from, until) = (range.Start.ToDateTimeOffset(), range.End.ToDateTimeOffset());
        return WeekCount.Of(new WeekRecord
        {
            Range = week,
            Talks = await rows.TalksAsync(from, until, cancellationToken).ConfigureAwait(false),
            Done = await rows.DoneAsync(from, until, cancellationToken).ConfigureAwait(false),
            Flags = await rows.FlagsAsync(from, until, cancellationToken).ConfigureAwait(false),
            HandOffs = await HandOffsAsync(range, cancellationToken).ConfigureAwait(false),
            Visits = await VisitsAsync(range, cancellationToken).ConfigureAwait(false),
            Unanswered = await rows.UnansweredAsync(from, until, MostQuestions, cancellationToken).ConfigureAwait(false),
            OptOuts = await rows.OptOutsAsync(from, until, cancellationToken).ConfigureAwait(false),
        });
    }

    /// <summary>A matter is made a moment after the client has asked, never before.</summary>
    private async Task<IReadOnlyList<Duration?>> HandOffsAsync(Interval range, CancellationToken cancellationToken)
    {
        var made = await matters.SinceAsync<ClientHandoff>(range.Start, cancellationToken).ConfigureAwait(false);
        return [.. made.Where(one => range.Contains(one.Body.RaisedAt)).Select(one => one.Body.Wait)];
    }

    private async Task<IReadOnlyList<CalendarVisit>?> VisitsAsync(Interval range, CancellationToken cancellationToken) =>
        await calendar.ListAsync(range, cancellationToken).ConfigureAwait(false) is ListAnswer.Listed { Visits: var visits }
            ? [.. visits.Where(visit => range.Contains(visit.Start))]
            : null;
}
