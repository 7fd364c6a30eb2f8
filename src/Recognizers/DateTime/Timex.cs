using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Writes TIMEX strings as the official recognizers do.</summary>
internal static class Timex
{
    public static string Date(Moment date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Date(int? year, int? month, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"{(year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "XXXX")}-{(month is { } m ? m.ToString("00", CultureInfo.InvariantCulture) : "XX")}-{day:00}");

    public static string Month(int? year, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{(year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "XXXX")}-{month:00}");

    public static string Weekday(int day) => $"XXXX-WXX-{day}";

    public static string Week(Moment monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}");

    public static string DateAndTime(Moment moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    public static string Time(int hour, int? minute, int? second) => (minute, second) switch
    {
        (null, _) => $"T{hour:00}",
        (_, null) => $"T{hour:00}:{minute:00}",
        _ => $"T{hour:00}:{minute:00}:{second:00}",
    };

    /// <summary>"PT1H30M" for a stretch of hours, minutes and seconds.</summary>
    public static string Stretch(TimeSpan span)
    {
        var hours = (int)span.TotalHours;
        return "PT" + (hours > 0 ? $"{hours}H" : "") + (span.Minutes > 0 ? $"{span.Minutes}M" : "") + (span.Seconds > 0 ? $"{span.Seconds}S" : "");
    }
}
