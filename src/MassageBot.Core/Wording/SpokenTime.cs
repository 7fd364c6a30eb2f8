using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;

namespace MassageBot.Core.Wording;

/// <summary>
/// Days and times as they are said: always weekday and date, always with the half of the day where the language has halves. Clinic-local. English
/// and Spanish are said as this country says them, any other language by .NET's data of its culture.
/// </summary>
public static class SpokenTime
{
    private static readonly ConcurrentDictionary<Language, TimeSpeech> Speeches = new()
    {
        [Language.English] = TimeSpeech.English,
        [Language.Spanish] = TimeSpeech.Spanish,
    };

    /// <summary>"Saturday, November 28", "sábado 28 de noviembre", "sábado, 28 de novembro".</summary>
    public static string Day(LocalDate date, Language language) => Of(language).Day.Format(date);

    /// <summary>"Sat Nov 28", "sáb 28 nov".</summary>
    public static string ShortDay(LocalDate date, Language language) => Of(language).ShortDay.Format(date);

    /// <summary>"2:30 PM", "2:30 p. m.", "14:30".</summary>
    public static string Time(LocalTime time, Language language) => Of(language).Say(time);

    /// <summary>"Sat", "sáb".</summary>
    public static string Weekday(IsoDayOfWeek day, Language language) => Of(language).Culture.DateTimeFormat.AbbreviatedDayNames[(int)day % 7];

    /// <summary>The zone's abbreviation at that moment, such as "EST".</summary>
    public static string Zone(ZonedDateTime moment) => moment.GetZoneInterval().Name;

    private static TimeSpeech Of(Language language) => Speeches.GetOrAdd(language, static added => TimeSpeech.Of(CultureInfo.GetCultureInfo(added.Code())));
}
