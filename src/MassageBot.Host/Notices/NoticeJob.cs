using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Core.Notices;
using MassageBot.Core.Wording;
using MassageBot.Host.Channels;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace MassageBot.Host.Notices;

/// <summary>
/// Begins the texts that visits call for. What is due follows from the calendar as it stands, looked at again and again; what was begun is remembered
/// in one step with the event that says it. So a moved visit is reminded of at its new time, a cancelled one is not, and nothing is said twice.
/// </summary>
internal sealed class NoticeJob(
    INotices notices, NoticedClients people, IScheduler calendar, IContentSource content, IOptions<SmsOptions> sms, TurnRunner runner, ILogger<NoticeJob> log) : IDueJob
{
    /// <summary>So often the calendar is looked at.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, VisitOrigin?> _origins = new(StringComparer.Ordinal);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A clock that was set back must not keep the job waiting until it has caught up.
        if (sms.Value.From is not { Length: > 0 } || (now < _next && _next - now <= Every))
        {
            return 0;
        }

        _next = now + Every;
        var clinic = content.Current.Clinic;
        var moment = Instant.FromDateTimeOffset(now);
        // Whoever books for a day far ahead has it confirmed today.
        var ahead = clinic.Notices.Confirmation ? Math.Max(clinic.Notices.DaysAhead, clinic.Policy.BookAheadDays + 1) : clinic.Notices.DaysAhead;
        var range = new Interval(moment - Duration.FromDays(clinic.Notices.DaysBack), moment + Duration.FromDays(ahead));
        if (await calendar.ListAsync(range, cancellationToken).ConfigureAwait(false) is not ListAnswer.Listed { Visits: var visits })
        {
            return 0;
        }

        var due = await DueAsync(visits, range, moment, cancellationToken).ConfigureAwait(false);
        return await BeginAsync(due, now, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<(CalendarVisit Visit, DueNotice Notice)>> DueAsync(
        IReadOnlyList<CalendarVisit> visits, Interval range, Instant now, CancellationToken cancellationToken)
    {
        var clinic = content.Current.Clinic;
        var since = await SinceAsync(visits, range, now, cancellationToken).ConfigureAwait(false);
        var decided = await notices.DecidedAsync(range, now.ToDateTimeOffset(), cancellationToken).ConfigureAwait(false);
        var schedule = new NoticeSchedule(clinic.Notices, clinic.Zone);
        var due = new List<(CalendarVisit, DueNotice)>();
        foreach (var visit in visits)
        {
            var noticed = await NoticedAsync(visit, since[(visit.Id, visit.Start)], cancellationToken).ConfigureAwait(false);
            due.AddRange(schedule.Due(noticed, now).Where(notice => Has(notice.Kind) && !decided.Contains(IdOf(visit, notice))).Select(notice => (visit, notice)));
        }

        Forget(visits);
        return [.. due.OrderBy(static one => one.Item2.Until)];
    }

    /// <summary>What needs a page of the clinic is not due without it.</summary>
    private bool Has(NoticeKind kind) => kind switch
    {
        NoticeKind.Form => content.Current.Clinic.Link(Core.Clinic.IntakeForm) is not null,
        NoticeKind.Review => content.Current.Clinic.Link(Core.Clinic.Review) is not null,
        _ => true,
    };

    private async Task<Dictionary<(string, Instant), Instant>> SinceAsync(
        IReadOnlyList<CalendarVisit> visits, Interval range, Instant now, CancellationToken cancellationToken)
    {
        var known = (await notices.SeenAsync(range, cancellationToken).ConfigureAwait(false)).ToDictionary(static seen => (seen.VisitId, seen.Start), static seen => seen.Since);
        var fresh = visits.Where(visit => !known.ContainsKey((visit.Id, visit.Start))).Select(visit => new SeenVisit(visit.Id, visit.Start, now)).ToList();
        await notices.SeeAsync(fresh, cancellationToken).ConfigureAwait(false);
        fresh.ForEach(seen => known[(seen.VisitId, seen.Start)] = now);
        return known;
    }

    private async Task<NoticedVisit> NoticedAsync(CalendarVisit visit, Instant since, CancellationToken cancellationToken)
    {
        var origin = await OriginAsync(visit, cancellationToken).ConfigureAwait(false);
        var here = origin is { ByText: false } && origin.Start == visit.Start;
        return new NoticedVisit
        {
            VisitId = visit.Id,
            Start = visit.Start,
            End = visit.End,
            Course = visit.Course,
            // What we booked ourselves is known from the yes on, however seldom the calendar is looked at.
            Since = origin is not null && origin.Start == visit.Start ? Instant.Min(origin.MadeAt, since) : since,
            BookedAt = here ? origin!.MadeAt : null,
            IsFirst = origin is { IsFirst: true },
        };
    }

    /// <summary>Looked up once for each start.</summary>
    private async Task<VisitOrigin?> OriginAsync(CalendarVisit visit, CancellationToken cancellationToken)
    {
        var key = Key(visit);
        if (!_origins.TryGetValue(key, out var origin))
        {
            origin = await notices.OriginAsync(visit.Id, cancellationToken).ConfigureAwait(false);
            _origins[key] = origin;
        }

        return origin;
    }

    private void Forget(IReadOnlyList<CalendarVisit> visits)
    {
        if (_origins.Count > 2 * visits.Count)
        {
            var listed = visits.Select(Key).ToHashSet(StringComparer.Ordinal);
            _origins.Keys.Where(key => !listed.Contains(key)).ToList().ForEach(key => _origins.Remove(key));
        }
    }

    private async Task<int> BeginAsync(IReadOnlyList<(CalendarVisit Visit, DueNotice Notice)> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (due.Count == 0)
        {
            return 0;
        }

        var left = content.Current.Clinic.Notices.PerMinute - await notices.CountBegunAsync(now - Every, cancellationToken).ConfigureAwait(false);
        var begun = 0;
        foreach (var (visit, notice) in due)
        {
            if (begun >= left)
            {
                break;
            }

            begun += await BeginAsync(visit, notice, now, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        return begun;
    }

    /// <summary>True when it was begun: what is withheld costs nothing.</summary>
    private async Task<bool> BeginAsync(CalendarVisit visit, DueNotice notice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await people.OfAsync(visit, notice.Kind, now, cancellationToken).ConfigureAwait(false) is not { } person
            || Hours.IsQuiet(Instant.FromDateTimeOffset(now), person.Phone, notice.Kind)
            || !await StillStandsAsync(visit, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var pair = new SmsPair(person.Phone, sms.Value.From!);
        var withheld = SmsNumbers.Fault(sms.Value, pair) ?? NoticeRules.Withheld(notice.Kind, person.Known);
        var said = new VisitNotice(visit.Id, visit.Start) { Kind = notice.Kind, Key = notice.Key };
        var decision = new NoticeDecision
        {
            Id = IdOf(visit, notice),
            Kind = notice.Kind,
            Number = person.Number,
            Withheld = withheld,
            Conversation = withheld is null ? pair.Facts(person.Language.Code()) : null,
            Activity = withheld is null ? NoticeRows.Event(said) : null,
            Now = now,
        };
        if (!await notices.DecideAsync(decision, cancellationToken).ConfigureAwait(false) || withheld is not null)
        {
            return false;
        }

        Log.NoticeBegun(log, visit.Id, notice.Key);
        runner.Wake(pair.ConversationId);
        return true;
    }

    private QuietHours Hours => new(content.Current.Places, content.Current.Clinic.Notices, content.Current.Clinic.Zone);

    /// <summary>The list may be older than what somebody has changed since.</summary>
    private async Task<bool> StillStandsAsync(CalendarVisit visit, CancellationToken cancellationToken) =>
        await calendar.LookUpAsync(visit.Id, cancellationToken).ConfigureAwait(false) is StandingAnswer.Stands { Standing: { Open: true, Pending: false } standing }
        && standing.Start == visit.Start;

    private static string Key(CalendarVisit visit) => $"{visit.Id}|{visit.Start.ToUnixTimeMilliseconds()}";

    private static NoticeId IdOf(CalendarVisit visit, DueNotice notice) => new(visit.Id, visit.Start, notice.Key);
}
