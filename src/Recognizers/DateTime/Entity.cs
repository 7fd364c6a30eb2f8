namespace Microsoft.Recognizers.Text.DateTime;

internal enum Shape
{
    Date,
    Time,
    DateTime,
    DateRange,
    TimeRange,
    DateTimeRange,
    Duration,
    Set,
}

/// <summary>How coarse a period is; a length between two periods is counted in the finer one.</summary>
internal enum Grain
{
    Time,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>
/// One reading of an expression: its TIMEX, and where it lies when it points to the past and when to the future (the same when certain).
/// A clock time has its date in year 1. A range keeps the TIMEX of its ends and of its length.
/// </summary>
internal readonly record struct Value(string Timex, Moment Past, Moment Future, Moment PastEnd = default, Moment FutureEnd = default)
{
    public string From { get; init; }

    public string To { get; init; }

    public string Span { get; init; }

    /// <summary>For a value that is no point in time: a number of seconds, or "not resolved".</summary>
    public string Fixed { get; init; }

    public static Value Range(string from, string to, string span, Moment past, Moment future, Moment pastEnd, Moment futureEnd) =>
        new($"({from},{to},{span})", past, future, pastEnd, futureEnd) { From = from, To = to, Span = span };
}

/// <summary>An expression found between two tokens, with all its readings, the likelier first.</summary>
internal sealed record Entity(Shape Shape, int First, int Next, params Value[] Values)
{
    /// <summary>before, after, since, until, approx, start, mid, end, more, less, and their combinations.</summary>
    public string Mod { get; init; }

    /// <summary>Where a bounded range came from: "datetimepoint" or "datetimerange"; null when it is a range by itself.</summary>
    public string Source { get; init; }

    public Grain Grain { get; init; }

    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public int? Weekday { get; init; }

    /// <summary>A day of the month alone ("the 18th").</summary>
    public bool DayOnly { get; init; }

    /// <summary>Too weak to be reported alone ("12" or "3" without "at"); it may still join a neighbour.</summary>
    public bool Weak { get; init; }

    /// <summary>An hour of which morning or evening was not said.</summary>
    public bool HalfUnknown { get; init; }

    public bool HasMinutes { get; init; }

    /// <summary>The half of the day was said by a mark such as "pm".</summary>
    public bool Marked { get; init; }

    public DayPart Part { get; init; }

    public Length Length { get; init; }

    /// <summary>Relative to now ("next week"), so that no year can be added.</summary>
    public bool Relative { get; init; }

    /// <summary>A feast day, which the official recognizers never join with a time.</summary>
    public bool IsFeast { get; init; }

    /// <summary>The period the reference time lies in ("this month").</summary>
    public bool Current { get; init; }

    public Value Value => Values[0];

    public bool Unresolved => Values[0].Fixed == NotResolved;

    public const string NotResolved = "not resolved";
}
