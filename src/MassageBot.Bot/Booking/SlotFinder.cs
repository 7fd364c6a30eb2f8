using System.Collections.Immutable;
using MassageBot.Bot.Triage;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Triage;
using NodaTime;

namespace MassageBot.Bot.Booking;

/// <summary>What looking for times found.</summary>
internal abstract record SlotSearch
{
    private SlotSearch()
    {
    }

    /// <summary>The start chosen before is free for the changed wish too.</summary>
    public sealed record SameTime(Offer Offer) : SlotSearch;

    public sealed record Fitting(ImmutableArray<Offer> Offers) : SlotSearch;

    /// <summary>Nothing as wished; these are nearest.</summary>
    public sealed record Nearest(ImmutableArray<Offer> Offers) : SlotSearch;

    /// <summary>The wish leaves no time at all: closed, past, or too far ahead.</summary>
    public sealed record NoWindow : SlotSearch;

    /// <summary>Because of what the client said about their health, a visit may only be that many days from now; these are the first then.</summary>
    public sealed record TooSoon(int Days, ImmutableArray<Offer> Offers) : SlotSearch;

    public sealed record Nothing : SlotSearch;

    public sealed record CalendarDown : SlotSearch;
}

/// <summary>Looks for slots as wished, and where there are none, for the nearest.</summary>
internal sealed class SlotFinder(IScheduler scheduler)
{
    private const int Shown = 3;

    /// <summary>How far around an unavailable wish the nearest slots are looked for.</summary>
    private const int NearbyDays = 14;

    public async Task<SlotSearch> FindAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        var wished = WishWindows.Windows(frame.Record.Wish.When!, frame.LocalNow, frame.Clinic);
        if (wished.Count == 0)
        {
            return new SlotSearch.NoWindow();
        }

        var earliestInDays = Screening.ResultOf(frame)?.Constraints.EarliestInDays ?? 0;
        var earliest = frame.LocalNow.Date.PlusDays(earliestInDays);
        var windows = SlotWindows.NotBefore(wished, earliest);
        if (windows.Count == 0)
        {
            return await FindLaterAsync(frame, earliestInDays, earliest.At(wished[0].From.TimeOfDay), cancellationToken);
        }

        if (frame.Record.PreferredStart is { } preferred && frame.Local(preferred).Date >= earliest && await FindAtAsync(frame, preferred, cancellationToken) is { } same)
        {
            return new SlotSearch.SameTime(same);
        }

        return await scheduler.FindSlotsAsync(Query(frame, windows, SlotSpread.LookAt), cancellationToken) switch
        {
            AvailabilityAnswer.Unavailable => new SlotSearch.CalendarDown(),
            AvailabilityAnswer.Slots slots when SlotSpread.Page(slots.Offers, Shown, frame.Record.SlotPage) is { IsEmpty: false } page =>
                new SlotSearch.Fitting(page),
            _ => await FindNearestAsync(frame, windows[0], cancellationToken),
        };
    }

    /// <summary>The slot at exactly that start; null when it is not free (or nobody can say).</summary>
    private async Task<Offer?> FindAtAsync(TurnFrame frame, Instant start, CancellationToken cancellationToken)
    {
        var local = frame.Local(start).LocalDateTime;
        var query = Query(frame, [new SlotWindow(local, local.PlusMinutes(1))], 1);
        return await scheduler.FindSlotsAsync(query, cancellationToken) is AvailabilityAnswer.Slots { Offers: [var offer, ..] } ? offer : null;
    }

    /// <summary>Another day is proposed rather than asked for: the first that is allowed, near the hour that was wished.</summary>
    private async Task<SlotSearch> FindLaterAsync(TurnFrame frame, int days, LocalDateTime wished, CancellationToken cancellationToken) =>
        await FindNearestAsync(frame, new SlotWindow(wished, wished.PlusMinutes(1)), cancellationToken) switch
        {
            SlotSearch.Nearest later => new SlotSearch.TooSoon(days, later.Offers),
            SlotSearch.Nothing => new SlotSearch.TooSoon(days, []),
            var other => other,
        };

    private async Task<SlotSearch> FindNearestAsync(TurnFrame frame, SlotWindow wished, CancellationToken cancellationToken)
    {
        var from = LocalDateTime.Max(frame.LocalNow, wished.From.Date.AtMidnight());
        var nearby = new WhenWish { DateFrom = from.Date, DateTo = from.Date.PlusDays(NearbyDays) };
        var windows = WishWindows.Windows(nearby, frame.LocalNow, frame.Clinic);
        return await scheduler.FindSlotsAsync(Query(frame, windows, SlotSpread.LookAt), cancellationToken) switch
        {
            AvailabilityAnswer.Unavailable => new SlotSearch.CalendarDown(),
            AvailabilityAnswer.Slots { Offers.IsEmpty: false } slots => new SlotSearch.Nearest(ClosestTo(wished.From, slots.Offers, frame.Clinic.Zone)),
            _ => new SlotSearch.Nothing(),
        };
    }

    private static ImmutableArray<Offer> ClosestTo(LocalDateTime wished, ImmutableArray<Offer> offers, DateTimeZone zone) =>
    [
        .. offers.OrderBy(offer => Math.Abs(Period.Between(wished, offer.Start.InZone(zone).LocalDateTime, PeriodUnits.Minutes).Minutes))
            .Take(Shown).OrderBy(offer => offer.Start),
    ];

    private static SlotQuery Query(TurnFrame frame, IReadOnlyList<SlotWindow> windows, int limit) => new()
    {
        Service = frame.Record.Wish.Service!.Value,
        Minutes = frame.Record.Wish.Minutes!.Value,
        Windows = windows,
        Therapist = frame.Record.Wish.Therapist ?? TherapistWish.Anyone,
        Constraints = Screening.ResultOf(frame)?.Constraints ?? Constraints.None,
        FirstVisit = BookingProgress.IsFirstVisit(frame.Record.Wish),
        Holder = frame.ConversationId,
        Limit = limit,
    };
}
