using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>Free times of an outside calendar, as the conversation asks for them: by window, for whoever fits.</summary>
internal sealed class FreeTimes(IOutsideCalendar calendar, IContentSource content, TimeProvider time)
{
    private const int Alternatives = 3;
    private const int DaysForAlternatives = 4;

    /// <summary>Somebody waits in the chat.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(7);

    /// <summary>Null when the calendar cannot be asked.</summary>
    public async Task<ImmutableArray<Offer>?> SearchAsync(SlotQuery query, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            foreach (var wish in TherapistWishes.InOrder(query.Therapist))
            {
                var found = await SearchAsync(query, wish, either.Token).ConfigureAwait(false);
                if (found is not { Length: 0 })
                {
                    return found;
                }
            }

            return [];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Whether the calendar still shows that time as free.</summary>
    public async Task<OutsideAnswer<bool>> IsFreeAsync(OutsideOffer offer, CancellationToken cancellationToken)
    {
        var day = offer.Start.InZone(content.Current.Clinic.Zone).Date;
        var answer = await calendar.FreeAsync(offer.Service, offer.Minutes, offer.Therapist, day, day, cancellationToken).ConfigureAwait(false);
        return answer.Map(free => free.Any(span => span.Start == offer.Start));
    }

    /// <summary>
    /// What can be offered for a time that is gone: from that hour on, with the same therapist, else with one of the same gender, since nobody
    /// asked the client again. Empty when there is nothing or it cannot be asked for.
    /// </summary>
    public async Task<ImmutableArray<Offer>> InsteadOfAsync(OutsideOffer gone, IEnumerable<string> constraints, CancellationToken cancellationToken)
    {
        var clinic = content.Current.Clinic;
        var start = gone.Start.InZone(clinic.Zone).LocalDateTime;
        var query = new SlotQuery
        {
            Service = gone.Service,
            Minutes = gone.Minutes,
            Windows = [new SlotWindow(start, start.Date.PlusDays(DaysForAlternatives).AtMidnight()), new SlotWindow(start.Date.AtMidnight(), start)],
            Therapist = new TherapistWish { Named = gone.Therapist, Hard = true },
            Constraints = new() { Skills = [.. Skills(constraints)] },
            Holder = "",
            Limit = Alternatives,
        };
        var same = await SearchAsync(query, cancellationToken).ConfigureAwait(false) ?? [];
        return same.Length > 0 || clinic.FindTherapist(gone.Therapist) is not { } therapist
            ? same
            : await SearchAsync(query with { Therapist = new TherapistWish { Gender = therapist.Gender, Hard = true } }, cancellationToken).ConfigureAwait(false) ?? [];
    }

    public string NameOf(TherapistId? therapist) => therapist is { } id ? content.Current.Clinic.FindTherapist(id)?.FirstName ?? "" : "";

    private static IEnumerable<string> Skills(IEnumerable<string> constraints) =>
        constraints.Where(code => code.StartsWith("skill:", StringComparison.Ordinal)).Select(code => code["skill:".Length..]);

    private async Task<ImmutableArray<Offer>?> SearchAsync(SlotQuery query, TherapistWish wish, CancellationToken cancellationToken)
    {
        var clinic = content.Current.Clinic;
        var earliest = Instant.FromDateTimeOffset(time.GetUtcNow()) + clinic.Policy.MinimumNotice;
        var days = new FreeDays(calendar, clinic, query, WhoFits(clinic, query, wish));
        var found = new List<OutsideOffer>();
        foreach (var (window, day) in query.Windows.SelectMany(window => Days(window).Select(day => (window, day))))
        {
            if (await days.OnAsync(day, cancellationToken).ConfigureAwait(false) is not { } free)
            {
                return null;
            }

            found.AddRange(free.Where(offer => offer.Start >= earliest && Lies(offer, window, clinic.Zone) && !found.Contains(offer)));
            if (found.Count >= query.Limit)
            {
                break;
            }
        }

        return [.. found.Take(query.Limit).Select(offer => offer.ToOffer(clinic.FindTherapist(offer.Therapist)!.FirstName))];
    }

    /// <summary>In the order of the clinic's file.</summary>
    private List<TherapistId> WhoFits(Clinic clinic, SlotQuery query, TherapistWish wish)
    {
        var offering = calendar.Offering(query.Service, query.Minutes);
        return [.. clinic.Therapists
            .Where(therapist => offering.Contains(therapist.Id)
                && (wish.Named is null || wish.Named == therapist.Id)
                && (wish.Gender is null || wish.Gender == therapist.Gender)
                && query.Constraints.Skills.All(therapist.Skills.Contains))
            .Select(therapist => therapist.Id)];
    }

    private static IEnumerable<LocalDate> Days(SlotWindow window)
    {
        for (var day = window.From.Date; day.AtMidnight() < window.To; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private static bool Lies(OutsideOffer offer, SlotWindow window, DateTimeZone zone)
    {
        var start = offer.Start.InZone(zone).LocalDateTime;
        return start >= window.From && start < window.To;
    }
}
