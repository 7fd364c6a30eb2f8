using System.Globalization;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Bot.Booking;

/// <summary>Reads dates and times with Recognizers-Text. Its answers are dictionaries of strings; here they become dates and times.</summary>
public sealed class RecognizerDateTimeReader : IDateTimeReader
{
    /// <summary>Whose dates Recognizers-Text knows to read.</summary>
    private static readonly Dictionary<Language, string> Cultures = new()
    {
        [Language.English] = Culture.English,
        [Language.Spanish] = Culture.Spanish,
        [Language.Of("pt")] = Culture.Portuguese,
        [Language.Of("fr")] = Culture.French,
        [Language.Of("de")] = Culture.German,
        [Language.Of("it")] = Culture.Italian,
        [Language.Of("nl")] = Culture.Dutch,
        [Language.Of("tr")] = Culture.Turkish,
        [Language.Of("hi")] = Culture.Hindi,
        [Language.Of("zh")] = Culture.Chinese,
        [Language.Of("ja")] = Culture.Japanese,
        [Language.Of("ko")] = Culture.Korean,
        [Language.Of("sv")] = Culture.Swedish,
        [Language.Of("ar")] = Culture.Arabic,
    };

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public IReadOnlyList<DateTimeMention> Read(string text, Language language, LocalDateTime now) =>
        [.. DateTimeRecognizer.RecognizeDateTime(text, Cultures.GetValueOrDefault(language, Culture.English), DateTimeOptions.None, now.ToDateTimeUnspecified())
            .Where(found => found.TypeName.StartsWith("datetimeV2.", StringComparison.Ordinal))
            .OrderBy(found => found.Start)
            .Select(Mention)];

    /// <summary>The bundled recognizers know two of these; which of them a program knows, depends on what it was built with.</summary>
    public bool Reads(Language language)
    {
        if (!Cultures.TryGetValue(language, out var culture))
        {
            return false;
        }

        try
        {
            return new DateTimeRecognizer(DateTimeOptions.None).GetDateTimeModel(culture, fallbackToDefaultCulture: false) is not null;
        }
        catch (ArgumentException)
        {
            // The recognizers' way to say that they have no model of the culture.
            return false;
        }
    }

    private static DateTimeMention Mention(ModelResult found)
    {
        var kind = found.TypeName["datetimeV2.".Length..];
        var values = found.Resolution?.GetValueOrDefault("values") as IEnumerable<IDictionary<string, string>> ?? [];
        return new DateTimeMention
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            Kind = kind,
            Readings = [.. values.Select(Reading)],
        };
    }

    private static DateTimeReading Reading(IDictionary<string, string> value)
    {
        var (date, time) = Moment(value, "value");
        var (startDate, startTime) = Moment(value, "start");
        var (endDate, endTime) = Moment(value, "end");
        return new DateTimeReading
        {
            Timex = Text(value, "timex") ?? "",
            Date = date,
            Time = time,
            StartDate = startDate,
            StartTime = startTime,
            EndDate = endDate,
            EndTime = endTime,
            Duration = Text(value, "type") == "duration" && long.TryParse(Text(value, "value"), CultureInfo.InvariantCulture, out var seconds)
                ? Duration.FromSeconds(seconds)
                : null,
            Modifier = Text(value, "Mod"),
        };
    }

    /// <summary>"2026-03-05", "15:30:00" or both with a space between; anything else ("not resolved") is nothing.</summary>
    private static (LocalDate? Date, LocalTime? Time) Moment(IDictionary<string, string> value, string key)
    {
        LocalDate? date = null;
        LocalTime? time = null;
        foreach (var part in (Text(value, key) ?? "").Split(' '))
        {
            date = LocalDatePattern.Iso.Parse(part) is { Success: true } day ? day.Value : date;
            time = Clock.Parse(part) is { Success: true } clock ? clock.Value : time;
        }

        return (date, time);
    }

    private static string? Text(IDictionary<string, string> value, string key) => value.TryGetValue(key, out var text) ? text : null;
}
