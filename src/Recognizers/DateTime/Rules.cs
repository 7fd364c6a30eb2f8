namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A rule whose findings are kept per token, so that asking again is free.</summary>
internal sealed class Rule(int id, Func<Reading, int, Entity> read)
{
    public int Id => id;

    public Entity Read(Reading reading, int i) => read(reading, i);
}

/// <summary>The rules that others ask. What may be reported is in <see cref="Reported"/>; of two as long the earlier wins.</summary>
internal static class Rules
{
    public static readonly Rule Date = new(0, DateRules.Read);

    public static readonly Rule CalendarDate = new(1, CalendarDateRules.Read);

    public static readonly Rule RelativeDay = new(2, RelativeDayRules.Read);

    public static readonly Rule Period = new(3, PeriodRules.Read);

    public static readonly Rule RelativePeriod = new(4, RelativePeriodRules.RelativeRead);

    public static readonly Rule Month = new(5, MonthRules.MonthRead);

    public static readonly Rule Year = new(6, YearPeriodRules.YearRead);

    public static readonly Rule WholePeriod = new(7, PeriodRules.Whole);

    public static readonly Rule Clock = new(8, ClockRules.Read);

    public static readonly Rule DayPart = new(9, DayPartRules.Read);

    public static readonly Rule DayPartBehind = new(10, DayPartRules.Behind);

    public static readonly Rule Duration = new(11, DurationRules.Read);

    public static readonly Rule TimeRange = new(12, TimeRangeRules.Read);

    public static readonly Rule DateTime = new(13, DateTimeRules.Read);

    public static readonly Rule Boundable = new(14, ModifierRules.Whole);

    public static readonly Rule Recurrence = new(15, RecurrenceRules.Read);

    public static readonly Rule DateTimeRange = new(16, DateTimeRangeRules.Read);

    public static readonly Rule DateRange = new(17, DateRangeRules.Read);

    public static readonly Rule Modifier = new(18, ModifierRules.Read);

    public static readonly Rule[] Reported =
    [
        Recurrence, DateTimeRange, DateTime, DateRange, TimeRange, Date, Period, Clock, Modifier, DayPart, Duration,
    ];

    public const int Count = 19;
}
