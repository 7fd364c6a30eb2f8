using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Core.Wording;

/// <summary>How one language says days and times.</summary>
/// <param name="Culture">Names of weekdays and months.</param>
/// <param name="Day">Weekday, day and month in full.</param>
/// <param name="ShortDay">The same, abbreviated.</param>
/// <param name="Time">Hours and minutes.</param>
/// <param name="Halves">What follows the time before noon, and after it; null where the day has twenty-four hours.</param>
internal sealed partial record TimeSpeech(CultureInfo Culture, LocalDatePattern Day, LocalDatePattern ShortDay, LocalTimePattern Time, (string Before, string After)? Halves)
{
    private const string DayFirst = "ddd d MMM";
    private const string MonthFirst = "ddd MMM d";

    private static readonly LocalTimePattern TwelveHours = LocalTimePattern.Create("h:mm", CultureInfo.InvariantCulture);
    private static readonly LocalTimePattern AllHours = LocalTimePattern.Create("H:mm", CultureInfo.InvariantCulture);

    public static TimeSpeech English { get; } = Made(CultureInfo.GetCultureInfo("en-US"), "dddd, MMMM d", MonthFirst, ("AM", "PM"));

    public static TimeSpeech Spanish { get; } = Made(CultureInfo.GetCultureInfo("es-US"), "dddd d 'de' MMMM", DayFirst, ("a. m.", "p. m."));

    /// <summary>By the data of the culture: its long day without the year, and its clock.</summary>
    public static TimeSpeech Of(CultureInfo culture)
    {
        var format = culture.DateTimeFormat;
        var isMonthFirst = format.MonthDayPattern.StartsWith('M');
        var hasHalves = format.ShortTimePattern.Contains('t', StringComparison.Ordinal) && format.AMDesignator.Length > 0;
        var day = Year().Replace(format.LongDatePattern, "").Trim();
        return Made(
            culture,
            day.Contains("dddd", StringComparison.Ordinal) && day.Contains('M', StringComparison.Ordinal) ? day : $"dddd {format.MonthDayPattern}",
            isMonthFirst ? MonthFirst : DayFirst,
            hasHalves ? (format.AMDesignator, format.PMDesignator) : null);
    }

    public string Say(LocalTime time)
    {
        var clock = Time.Format(time);
        return Halves is { } halves ? $"{clock} {(time.Hour < 12 ? halves.Before : halves.After)}" : clock;
    }

    private static TimeSpeech Made(CultureInfo culture, string day, string shortDay, (string, string)? halves) => new(
        culture, LocalDatePattern.Create(day, culture), LocalDatePattern.Create(shortDay, culture), halves is null ? AllHours : TwelveHours, halves);

    /// <summary>The year with the little word that ties it to the rest: " 'de' yyyy".</summary>
    [GeneratedRegex(@"\W*('[^']*'\W*)?y+\W*('[^']*'\W*)?")]
    private static partial Regex Year();
}
