using MassageBot.Core.Booking;
using MassageBot.Host.Content;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>
/// Once a night, when the clinic sleeps, what clients were told is held against what stands in the calendar; where they differ staff get a row.
/// After a start it looks too, so that a host that never lives through a night does it even so.
/// </summary>
internal sealed class NightlyComparison(
    IIntents intents, IAlerts alerts, IScheduler calendar, ContentSource content, ILogger<NightlyComparison> log) : IDueJob
{
    private static readonly LocalTime Hour = new(3, 0);
    private static readonly Duration AfterTheStart = Duration.FromMinutes(10);
    private static readonly Duration AfterAFailure = Duration.FromMinutes(10);
    private static readonly Duration Ahead = Duration.FromDays(90);

    /// <summary>What was settled a moment ago may not stand in the list yet.</summary>
    private static readonly Duration JustNow = Duration.FromMinutes(2);

    private Instant? _next;

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var moment = Instant.FromDateTimeOffset(now);
        _next ??= moment + AfterTheStart;
        // A clock that was set back must not keep the job waiting until it has caught up.
        if (moment < _next && _next - moment <= Duration.FromDays(1))
        {
            return 0;
        }

        _next = moment + AfterAFailure;
        if (await CompareAsync(moment, cancellationToken).ConfigureAwait(false) is { } found)
        {
            _next = NextNight(moment, content.Current.Clinic.Zone);
            return found;
        }

        return 0;
    }

    /// <summary>How much was found; null when the calendar cannot be asked.</summary>
    public async Task<int?> CompareAsync(Instant now, CancellationToken cancellationToken)
    {
        // The bot's side is read first: what is booked meanwhile is in the calendar and not missed there.
        var settled = await intents.SettledAsync(cancellationToken).ConfigureAwait(false);
        if (await calendar.ListAsync(new Interval(now, now + Ahead), cancellationToken).ConfigureAwait(false) is not ListAnswer.Listed { Visits: var visits })
        {
            return null;
        }

        var findings = Reconciliation.Compare([.. Told(settled, now)], visits, calendar.Capabilities);
        var byId = settled.ToDictionary(known => known.Intent.Id);
        foreach (var finding in findings)
        {
            var known = finding.IntentId is { } id ? byId.GetValueOrDefault(id) : null;
            await alerts.RaiseAsync(AlertOf(finding, known, now), known?.Conversation ?? "", cancellationToken).ConfigureAwait(false);
        }

        if (!findings.IsEmpty)
        {
            Log.CalendarDiffers(log, findings.Length);
        }

        return findings.Length;
    }

    /// <summary>What the bot has to answer for: bookings ahead that have not been changed by a later intent.</summary>
    private static IEnumerable<ToldBooking> Told(IReadOnlyList<KnownIntent> settled, Instant now)
    {
        var changed = settled.Where(known => known.State is IntentState.Done or IntentState.DoneByHand).Select(ChangedVisit).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return from known in settled
               where known.Intent is BookingIntent.Book book && book.Order.Start > now && book.MadeAt < now - JustNow
               where known.VisitId is null || !changed.Contains(known.VisitId)
               let told = Word(known.State)
               where told is not null
               select new ToldBooking(known.Intent.Id, told.Value, BookingIntents.StartOf(known.Intent)!.Value, known.VisitId);
    }

    private static string? ChangedVisit(KnownIntent known) => known.Intent switch
    {
        BookingIntent.Cancel cancel => cancel.VisitId,
        BookingIntent.Reschedule move => move.VisitId,
        _ => null,
    };

    private static ToldClient? Word(IntentState state) => state switch
    {
        IntentState.Done => ToldClient.Booked,
        IntentState.NeedsReselect or IntentState.DeadLetter or IntentState.Withdrawn or IntentState.GivenUp => ToldClient.NotBooked,
        _ => null,
    };

    private static Core.Handoff.Alert AlertOf(CalendarFinding finding, KnownIntent? known, Instant now) => known is null
        ? StaffAlerts.LookAt(finding.Matter, finding.Kind, finding.Start, now.ToDateTimeOffset())
        : StaffAlerts.LookAt(known.Intent, finding.Kind, now.ToDateTimeOffset());

    private static Instant NextNight(Instant now, DateTimeZone zone)
    {
        var local = now.InZone(zone).LocalDateTime;
        var day = local.TimeOfDay < Hour ? local.Date : local.Date.PlusDays(1);
        return (day + Hour).InZoneLeniently(zone).ToInstant();
    }
}
