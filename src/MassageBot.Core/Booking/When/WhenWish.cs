using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// When a client would like to come, as far as the words said it. All dates and times are clinic-local.
/// A part that was not mentioned is null or empty; several parts together narrow the wish.
/// </summary>
public sealed record WhenWish
{
    public static WhenWish Nothing { get; } = new();

    /// <summary>Exactly one day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary><see cref="Date"/> came from a bare weekday, so that a week named before or after may move it.</summary>
    public bool DateIsWeekday { get; init; }

    /// <summary>First day of a range, inclusive.</summary>
    public LocalDate? DateFrom { get; init; }

    /// <summary>Last day of a range, inclusive; null with <see cref="DateFrom"/> = open.</summary>
    public LocalDate? DateTo { get; init; }

    /// <summary>Any of these days.</summary>
    public ImmutableArray<LocalDate> Dates { get; init; } = [];

    /// <summary>A pattern of weekdays, without a single date.</summary>
    public ImmutableArray<IsoDayOfWeek> Weekdays { get; init; } = [];

    public ImmutableArray<IsoDayOfWeek> ExcludeWeekdays { get; init; } = [];

    public ImmutableArray<LocalDate> ExcludeDates { get; init; } = [];

    /// <summary>Exactly this start.</summary>
    public LocalTime? Time { get; init; }

    public LocalTime? TimeFrom { get; init; }

    public LocalTime? TimeTo { get; init; }

    /// <summary>Any of these starts.</summary>
    public ImmutableArray<LocalTime> Times { get; init; } = [];

    public LocalTime? ExcludeTime { get; init; }

    /// <summary>The length of the session, when it was said along with the time.</summary>
    public int? Minutes { get; init; }

    public ImmutableArray<int> MinutesOptions { get; init; } = [];

    public int? MinutesMin { get; init; }

    /// <summary>A recurring wish: <c>1w</c>, <c>2w</c>, <c>1mo</c>.</summary>
    public string? Every { get; init; }

    public bool Asap { get; init; }

    /// <summary>"Any time", "whenever".</summary>
    public bool Any { get; init; }

    /// <summary>Refers to the past: nothing to book.</summary>
    public bool Past { get; init; }

    /// <summary>No such date, such as Feb 30.</summary>
    public bool Invalid { get; init; }

    /// <summary>Two readings of the day are open, both in <see cref="Dates"/>: it must be asked which.</summary>
    public bool Ask { get; init; }

    /// <summary>Relative to the appointment at hand, later is positive.</summary>
    public int? ShiftMinutes { get; init; }

    public int? ShiftDays { get; init; }

    /// <summary>"Anything later?": away from what was offered, without an amount.</summary>
    public WhenDirection? Toward { get; init; }

    /// <summary>True when a day, a range of days or a pattern of days was said.</summary>
    public bool HasDay =>
        Date is not null || DateFrom is not null || DateTo is not null || Dates.Length > 0 || Weekdays.Length > 0
        || ExcludeWeekdays.Length > 0 || ExcludeDates.Length > 0 || Asap || Any || ShiftDays is not null;

    /// <summary>True when a time of day was said.</summary>
    public bool HasTime =>
        Time is not null || TimeFrom is not null || TimeTo is not null || Times.Length > 0 || ExcludeTime is not null || Asap || Any
        || ShiftMinutes is not null;

    /// <summary>True when nothing about a day, time or length was said.</summary>
    public bool IsNothing =>
        !HasDay && !HasTime && Minutes is null && MinutesMin is null && MinutesOptions.Length == 0 && Every is null && !Past && !Invalid && !Ask
        && Toward is null;
}
