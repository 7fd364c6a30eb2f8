using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Core.Wording;

/// <summary>Days and times as they are said: always weekday and date, always with the half of the day. Clinic-local.</summary>
public static class SpokenTime
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-US");
    private static readonly LocalDatePattern EnglishDay = LocalDatePattern.Create("dddd, MMMM d", English);
    private static readonly LocalDatePattern SpanishDay = LocalDatePattern.Create("dddd d 'de' MMMM", Spanish);
    private static readonly LocalDatePattern EnglishShortDay = LocalDatePattern.Create("ddd MMM d", English);
    private static readonly LocalDatePattern SpanishShortDay = LocalDatePattern.Create("ddd d MMM", Spanish);
    private static readonly LocalTimePattern TwelveHours = LocalTimePattern.Create("h:mm", CultureInfo.InvariantCulture);

    /// <summary>"Saturday, November 28", "sábado 28 de noviembre".</summary>
    public static string Day(LocalDate date, Language language) => language switch
    {
        Language.English => EnglishDay.Format(date),
        Language.Spanish => SpanishDay.Format(date),
    };

    /// <summary>"Sat Nov 28", "sáb 28 nov".</summary>
    public static string ShortDay(LocalDate date, Language language) => language switch
    {
        Language.English => EnglishShortDay.Format(date),
        Language.Spanish => SpanishShortDay.Format(date),
    };

    /// <summary>"2:30 PM", "2:30 p. m.".</summary>
    public static string Time(LocalTime time, Language language) => TwelveHours.Format(time) + " " + Half(time, language);

    /// <summary>"Sat", "sáb".</summary>
    public static string Weekday(IsoDayOfWeek day, Language language)
    {
        var culture = language == Language.English ? English : Spanish;
        return culture.DateTimeFormat.AbbreviatedDayNames[(int)day % 7];
    }

    /// <summary>The zone's abbreviation at that moment, such as "EST".</summary>
    public static string Zone(ZonedDateTime moment) => moment.GetZoneInterval().Name;

    private static string Half(LocalTime time, Language language) => (language, time.Hour < 12) switch
    {
        (Language.English, true) => "AM",
        (Language.English, false) => "PM",
        (Language.Spanish, true) => "a. m.",
        (Language.Spanish, false) => "p. m.",
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };
}
