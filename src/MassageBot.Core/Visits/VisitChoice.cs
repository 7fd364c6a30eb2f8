using System.Collections.Immutable;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using NodaTime;

namespace MassageBot.Core.Visits;

/// <summary>What a client said beside day and time that tells one of their visits from the others.</summary>
public sealed record VisitHint
{
    public ServiceId? Service { get; init; }

    /// <summary>The therapist's name as the calendar shows it.</summary>
    public string? Therapist { get; init; }

    public VisitOrder? Order { get; init; }

    /// <summary>The one that is for somebody else than the client.</summary>
    public bool SomeoneElses { get; init; }
}

/// <summary>What follows from what was said about a visit, for the visits that the client has.</summary>
public abstract record VisitChoice
{
    private VisitChoice()
    {
    }

    public sealed record One(Visit Visit) : VisitChoice;

    /// <summary>Every one of them is meant, soonest first.</summary>
    public sealed record All(ImmutableArray<Visit> Visits) : VisitChoice;

    /// <summary>Several fit: it has to be asked which.</summary>
    public sealed record Open(ImmutableArray<Visit> Visits) : VisitChoice;

    /// <summary>The one that was named does not exist.</summary>
    public sealed record NoSuch : VisitChoice;

    /// <param name="visits">Soonest first, at least one.</param>
    /// <param name="on">The day and time that were said; null for none.</param>
    /// <param name="hint">What else was said; null for nothing.</param>
    /// <param name="isSomeoneElses">Whether a visit is known to be for somebody else than the client.</param>
    /// <param name="zone">The clinic's.</param>
    public static VisitChoice Of(
        ImmutableArray<Visit> visits, WhenWish? on, VisitHint? hint, Func<Visit, bool> isSomeoneElses, DateTimeZone zone)
    {
        var named = visits.Where(visit => IsOnDay(visit, on, zone) && IsNamed(visit, hint)).ToImmutableArray();
        if (named.IsEmpty)
        {
            return new NoSuch();
        }

        var timed = Narrow(named, visit => IsAtTime(visit, on, zone));
        var theirs = hint is { SomeoneElses: true } ? Narrow(timed, isSomeoneElses) : timed;
        return hint?.Order switch
        {
            _ when theirs.Length == 1 => new One(theirs[0]),
            VisitOrder.Earlier => new One(theirs[0]),
            VisitOrder.Later => new One(theirs[^1]),
            VisitOrder.All => new All(theirs),
            _ => new Open(theirs),
        };
    }

    /// <summary>Visits that start on the day or days that were said; any visit where no day was.</summary>
    private static bool IsOnDay(Visit visit, WhenWish? on, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var date = visit.Start.InZone(zone).Date;
        return on switch
        {
            null => true,
            { Date: { } day } => date == day,
            { Dates.Length: > 0 } => on.Dates.Contains(date),
            { Weekdays.Length: > 0 } => on.Weekdays.Contains(date.DayOfWeek),
            { DateFrom: { } from } => date >= from && (on.DateTo is not { } to || date <= to),
            _ => true,
        };
    }

    private static bool IsNamed(Visit visit, VisitHint? hint) =>
        (hint?.Service is not { } service || visit.Service == service)
        && (hint?.Therapist is not { } therapist || string.Equals(visit.TherapistName, therapist, StringComparison.OrdinalIgnoreCase));

    private static bool IsAtTime(Visit visit, WhenWish? on, DateTimeZone zone)
    {
        var time = visit.Start.InZone(zone).TimeOfDay;
        return (on?.Time is not { } at || time == at)
            && (on?.TimeFrom is not { } from || time >= from)
            && (on?.TimeTo is not { } to || time < to);
    }

    /// <summary>What fits none of them tells nothing.</summary>
    private static ImmutableArray<Visit> Narrow(ImmutableArray<Visit> visits, Func<Visit, bool> fits) =>
        visits.Where(fits).ToImmutableArray() is { IsEmpty: false } fitting ? fitting : visits;
}
