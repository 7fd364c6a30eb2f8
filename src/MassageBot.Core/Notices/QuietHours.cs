using NodaTime;

namespace MassageBot.Core.Notices;

/// <summary>
/// When a text that nobody asked for may leave: within the clinic's hours for texts, by the clinic's clock and by the clock of the place that the
/// number is from, and for offers within what the law of that place allows. Answers to a client's own message have no hours. Pure.
/// </summary>
public sealed class QuietHours(CallingPlaces places, NoticePlan plan, DateTimeZone clinic)
{
    /// <summary>As far as a rule can put a text off: over a Sunday, and a day whose hours a clock change takes away.</summary>
    private const int DaysLooked = 4;

    public bool IsQuiet(Instant at, string number, NoticeKind kind) => Windows(number, kind).Any(window => !window.Contains(at));

    /// <summary>The first moment from then on at which it may leave; null when there is none within days.</summary>
    public Instant? NextOpen(Instant from, string number, NoticeKind kind)
    {
        var windows = Windows(number, kind);
        return windows.SelectMany(window => window.StartsAfter(from)).Append(from).Where(at => windows.All(window => window.Contains(at)))
            .Select(at => (Instant?)at).Min();
    }

    private List<Window> Windows(string number, NoticeKind kind)
    {
        var place = places.Of(number);
        var windows = new List<Window> { new(clinic, _ => plan.Hours) };
        if (place is null)
        {
            return windows;
        }

        windows.Add(new(place.Zone, _ => plan.Hours));
        if (kind.IsOffer() && places.OffersIn(place.State) is { } rule)
        {
            windows.Add(new(place.Zone, rule.On));
        }

        return windows;
    }

    private sealed record Window(DateTimeZone Zone, Func<IsoDayOfWeek, TextHours?> HoursOn)
    {
        public bool Contains(Instant at)
        {
            var local = at.InZone(Zone).LocalDateTime;
            return HoursOn(local.DayOfWeek)?.Contains(local.TimeOfDay) == true;
        }

        public IEnumerable<Instant> StartsAfter(Instant from)
        {
            var today = from.InZone(Zone).Date;
            return from days in Enumerable.Range(0, DaysLooked + 1)
                   let date = today.PlusDays(days)
                   let hours = HoursOn(date.DayOfWeek)
                   where hours is not null
                   let start = (date + hours.From).InZoneLeniently(Zone).ToInstant()
                   where start > @from
                   select start;
        }
    }
}
