namespace MassageBot.Trials.Week;

/// <summary>The week of the trial: seven days at the sample clinic, with the night in which clocks go back.</summary>
internal static class WeekSpan
{
    /// <summary>The sample clinic's.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>A Wednesday.</summary>
    public static DateOnly FirstDay { get; } = new(2026, 10, 28);

    public static DateTimeOffset Begin { get; } = At(FirstDay, TimeOnly.MinValue);

    /// <summary>The next Wednesday; the clocks are an hour further back then.</summary>
    public static DateTimeOffset End { get; } = At(FirstDay.AddDays(7), TimeOnly.MinValue);

    /// <summary>That wall time at the clinic; of an hour that comes twice, the second.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        return new DateTimeOffset(wall, Zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>By the clock where the number is from: of the numbers here, the clinic's or that of Los Angeles.</summary>
    public static DateTime LocalFor(string number, DateTimeOffset time) => IsPacific(number) ? TimeZoneInfo.ConvertTime(time, Pacific).DateTime : Local(time);

    public static bool IsPacific(string number) => number.StartsWith("+1213", StringComparison.Ordinal) || number.StartsWith("+1310", StringComparison.Ordinal);

    public static DateTime Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone).DateTime;
}
