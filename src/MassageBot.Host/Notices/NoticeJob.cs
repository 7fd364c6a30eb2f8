using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Core.Handoff;
using MassageBot.Core.Notices;
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
    INotices notices, NoticedClients people, FitHours hours, IScheduler calendar, IAlerts alerts, IContentSource content, IOptions<SmsOptions> sms, TurnRunner runner,
    ILogger<NoticeJob> log) : IDueJob
{
    /// <summary>So often the calendar is looked at.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>So often it is looked at as far as anything reaches: months ahead for a confirmation, weeks back for an offer. In between, only as far as what has an hour.</summary>
    private static readonly TimeSpan AllEvery = TimeSpan.FromMinutes(10);

    private const int FewOrigins = 5000;

    private readonly Dictionary<string, VisitOrigin?> _origins = new(StringComparer.Ordinal);
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private DateTimeOffset _nextAll = DateTimeOffset.MinValue;

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A clock that was set back must not keep the job waiting until it has caught up.
        if (sms.Value.From is not { Length: > 0 } || (now < _next && _next - now <= Every))
        {
            return 0;
        }

        _next = now + Every;
        var clinic = content.Current.Clinic;
        var off = await notices.CalledOffAsync(now, cancellationToken).ConfigureAwait(false);
        var range = Range(clinic, off, now);
        if (await calendar.ListAsync(range, cancellationToken).ConfigureAwait(false) is not ListAnswer.Listed { Visits: var visits })
        {
            return 0;
        }

        var due = await DueAsync(visits, off, range, Instant.FromDateTimeOffset(now), cancellationToken).ConfigureAwait(false);
        return await BeginAsync(due, now, cancellationToken).ConfigureAwait(false);
    }

    private Interval Range(Core.Clinic clinic, IReadOnlyList<CalledOff> off, DateTimeOffset now)
    {
        var (plan, moment) = (clinic.Notices, Instant.FromDateTimeOffset(now));
        var all = now >= _nextAll || _nextAll - now > AllEvery;
        _nextAll = all ? now + AllEvery : _nextAll;
        var ahead = all && plan.Confirmation ? Math.Max(plan.DaysAhead, clinic.Policy.BookAheadDays + 1) : plan.DaysAhead;
        var until = off.Select(one => one.Starts.End).Append(moment + Duration.FromDays(ahead)).Max();
        return new Interval(moment - Duration.FromDays(all ? plan.DaysBack : 0), until);
    }

    private async Task<IReadOnlyList<(CalendarVisit Visit, DueNotice Notice)>> DueAsync(
        IReadOnlyList<CalendarVisit> visits, IReadOnlyList<CalledOff> off, Interval range, Instant now, CancellationToken cancellationToken)
    {
        var clinic = content.Current.Clinic;
        var since = await SinceAsync(visits, range, now, cancellationToken).ConfigureAwait(false);
        var decided = await notices.DecidedAsync(range, now.ToDateTimeOffset(), cancellationToken).ConfigureAwait(false);
        var schedule = new NoticeSchedule(clinic.Notices, clinic.Zone);
        var due = new List<(CalendarVisit, DueNotice)>();
        foreach (var visit in visits)
        {
            var noticed = await NoticedAsync(visit, since[(visit.Id, visit.Start)], cancellationToken).ConfigureAwait(false);
            var calledOff = noticed with { Off = off.FirstOrDefault(one => one.Covers(visit)) };
            due.AddRange(schedule.Due(calledOff, now)
                .Where(notice => Has(notice.Kind) && !decided.Contains(IdOf(visit, notice)))
                .Select(notice => (visit, notice)));
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
            Proposed = visit.Proposed,
            // What we booked ourselves is known from the yes on, however seldom the calendar is looked at.
            Since = origin is not null && origin.Start == visit.Start ? Instant.Min(origin.MadeAt, since) : since,
            BookedAt = here ? origin!.MadeAt : null,
            IsFirst = origin is { IsFirst: true },
        };
    }

    /// <summary>Looked up once for each start; one of ours that is not settled yet, again.</summary>
    private async Task<VisitOrigin?> OriginAsync(CalendarVisit visit, CancellationToken cancellationToken)
    {
        var key = Key(visit);
        if (!_origins.TryGetValue(key, out var origin))
        {
            origin = await notices.OriginAsync(visit.Id, cancellationToken).ConfigureAwait(false);
            if (origin is not null || visit.IntentId is null)
            {
                _origins[key] = origin;
            }
        }

        return origin;
    }

    private void Forget(IReadOnlyList<CalendarVisit> visits)
    {
        if (_origins.Count > 2 * Math.Max(visits.Count, FewOrigins))
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
        var person = await people.OfAsync(visit, notice.Kind, now, cancellationToken).ConfigureAwait(false);
        if (person is null)
        {
            await WithholdAsync(visit, notice, person, "no-number", now, cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (hours.IsQuiet(person.Phone, notice.Kind, now) || !await StillStandsAsync(visit, notice.Kind, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var pair = new SmsPair(person.Phone, sms.Value.From!);
        if ((SmsNumbers.Fault(sms.Value, pair) ?? NoticeRules.Withheld(notice.Kind, person.Known)) is { } reason)
        {
            await WithholdAsync(visit, notice, person, reason, now, cancellationToken).ConfigureAwait(false);
            return false;
        }

        return await SayAsync(visit, notice, person, pair, now, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> SayAsync(
        CalendarVisit visit, DueNotice notice, NoticedPerson person, SmsPair pair, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var decision = new NoticeDecision
        {
            Id = IdOf(visit, notice),
            Kind = notice.Kind,
            Number = person.Number,
            Conversation = pair.Facts(person.Language.Code()),
            Activity = NoticeRows.Event(new VisitNotice(visit.Id, visit.Start) { Kind = notice.Kind, Key = notice.Key, Proposed = visit.Proposed }),
            Now = now,
        };
        if (!await notices.DecideAsync(decision, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        Log.NoticeBegun(log, visit.Id, notice.Key);
        runner.Wake(pair.ConversationId);
        return true;
    }

    /// <summary>Who must know that their visit cannot be, and cannot be texted, is called by staff.</summary>
    private async Task WithholdAsync(
        CalendarVisit visit, DueNotice notice, NoticedPerson? person, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (notice.Kind.IsByClinic())
        {
            var alert = new Alert
            {
                Id = Alert.IdOf($"{notice.Key}|{visit.Id}"),
                Kind = AlertKind.CallBack,
                RaisedAt = Instant.FromDateTimeOffset(now),
                Reason = "visit-called-off",
                Phone = person?.Phone ?? (visit.Phone.Length > 0 ? visit.Phone : null),
                Start = visit.Start,
                VisitId = visit.Id,
            };
            await alerts.RaiseAsync(alert, "", cancellationToken).ConfigureAwait(false);
        }

        var decision = new NoticeDecision { Id = IdOf(visit, notice), Kind = notice.Kind, Number = person?.Number ?? "", Withheld = reason, Now = now };
        await notices.DecideAsync(decision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The list may be older than what somebody has changed since.</summary>
    private async Task<bool> StillStandsAsync(CalendarVisit visit, NoticeKind kind, CancellationToken cancellationToken) =>
        await calendar.LookUpAsync(visit.Id, cancellationToken).ConfigureAwait(false) is StandingAnswer.Stands { Standing: { Open: true } standing }
        && standing.Start == visit.Start
        && (kind.IsByClinic() || !standing.Pending);

    private static string Key(CalendarVisit visit) => $"{visit.Id}|{visit.Start.ToUnixTimeMilliseconds()}";

    private static NoticeId IdOf(CalendarVisit visit, DueNotice notice) => new(visit.Id, visit.Start, notice.Key);
}
