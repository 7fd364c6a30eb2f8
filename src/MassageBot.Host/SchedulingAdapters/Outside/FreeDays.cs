using MassageBot.Core;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>The free times of one search, day by day, asked for as many days at once as the calendar likes and never twice.</summary>
internal sealed class FreeDays(IOutsideCalendar calendar, Clinic clinic, SlotQuery query, IReadOnlyList<TherapistId> therapists)
{
    private readonly Dictionary<LocalDate, List<OutsideOffer>> _days = [];
    private readonly LocalDate _last = query.Windows.Max(window => window.To).Date;

    /// <summary>In order of time, one therapist for each unless somebody asked for one by name. Null when the calendar cannot be asked.</summary>
    public async Task<IReadOnlyList<OutsideOffer>?> OnAsync(LocalDate day, CancellationToken cancellationToken)
    {
        if (!_days.ContainsKey(day) && !await LoadAsync(day, LocalDate.Min(day.PlusDays(calendar.DaysAtOnce - 1), _last), cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return [.. _days[day].OrderBy(offer => offer.Start).DistinctBy(offer => offer.Start)];
    }

    private async Task<bool> LoadAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken)
    {
        for (var day = from; day <= LocalDate.Max(from, to); day = day.PlusDays(1))
        {
            _days.TryAdd(day, []);
        }

        var answers = await Task.WhenAll(therapists.Select(therapist => OfAsync(therapist, from, LocalDate.Max(from, to), cancellationToken))).ConfigureAwait(false);
        if (answers.Contains(null))
        {
            return false;
        }

        foreach (var offer in answers.SelectMany(offers => offers!).Concat(Held()))
        {
            Add(offer);
        }

        return true;
    }

    private void Add(OutsideOffer offer)
    {
        // What a calendar answers beyond the days it was asked for is not ours to use.
        if (_days.TryGetValue(offer.Start.InZone(clinic.Zone).Date, out var day) && !day.Contains(offer))
        {
            day.Add(offer);
        }
    }

    /// <summary>A service or therapist that the calendar does not know has no free times.</summary>
    private async Task<IEnumerable<OutsideOffer>?> OfAsync(TherapistId therapist, LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
        await calendar.FreeAsync(query.Service, query.Minutes, therapist, from, to, cancellationToken).ConfigureAwait(false) switch
        {
            OutsideAnswer<IReadOnlyList<Interval>>.Given { Value: var free } => free.Select(span => Offer(therapist, span)),
            OutsideAnswer<IReadOnlyList<Interval>>.Refused => [],
            _ => null,
        };

    private OutsideOffer Offer(TherapistId therapist, Interval span) =>
        new() { Service = query.Service, Minutes = query.Minutes, Therapist = therapist, Start = span.Start, End = span.End };

    private IEnumerable<OutsideOffer> Held() => calendar.HeldBy(query.Holder)
        .Where(offer => offer.Service == query.Service && offer.Minutes == query.Minutes && therapists.Contains(offer.Therapist));
}
