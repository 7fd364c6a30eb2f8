using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// Writes a wish as JSON: ISO dates, <c>HH:mm</c>, weekdays <c>mon</c> to <c>sun</c>, keys in snake case; what was not said is absent.
/// A past or impossible date stands alone, and of days in doubt only that it must be asked which. A wish without anything is <c>{"none": true}</c>.
/// </summary>
public static class WhenVocabulary
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static JsonObject ToJson(WhenWish wish)
    {
        var json = new JsonObject();
        if (wish.Past || wish.Invalid)
        {
            Add(json, "past", wish.Past);
            Add(json, "invalid", wish.Invalid);
            return json;
        }

        if (!wish.Ask)
        {
            AddDays(json, wish);
        }

        AddTimes(json, wish);
        AddLengths(json, wish);
        Add(json, "every", wish.Every);
        Add(json, "asap", wish.Asap);
        Add(json, "any", wish.Any);
        Add(json, "ask", wish.Ask);
        Add(json, "none", json.Count == 0);
        return json;
    }

    private static void AddDays(JsonObject json, WhenWish wish)
    {
        Add(json, "date", Iso(wish.Date));
        Add(json, "date_from", Iso(wish.DateFrom));
        Add(json, "date_to", Iso(wish.DateTo));
        Add(json, "dates", wish.Dates, day => Iso(day)!);
        Add(json, "weekdays", wish.Weekdays, Code);
        Add(json, "exclude_weekdays", wish.ExcludeWeekdays, Code);
        Add(json, "exclude_dates", wish.ExcludeDates, day => Iso(day)!);
        Add(json, "shift_days", wish.ShiftDays);
    }

    private static void AddTimes(JsonObject json, WhenWish wish)
    {
        Add(json, "time", Hours(wish.Time));
        Add(json, "time_from", Hours(wish.TimeFrom));
        Add(json, "time_to", Hours(wish.TimeTo));
        Add(json, "times", wish.Times, time => Hours(time)!);
        Add(json, "exclude_time", Hours(wish.ExcludeTime));
        Add(json, "shift_minutes", wish.ShiftMinutes);
    }

    private static void AddLengths(JsonObject json, WhenWish wish)
    {
        Add(json, "minutes", wish.Minutes);
        Add(json, "minutes_options", wish.MinutesOptions, minutes => minutes);
        Add(json, "minutes_min", wish.MinutesMin);
    }

    private static void Add(JsonObject json, string key, JsonNode? value)
    {
        if (value is not null)
        {
            json[key] = value;
        }
    }

    private static void Add(JsonObject json, string key, bool value) => Add(json, key, value ? JsonValue.Create(true) : null);

    private static void Add<T>(JsonObject json, string key, ImmutableArray<T> values, Func<T, JsonNode> write)
    {
        if (values.Length > 0)
        {
            json[key] = new JsonArray([.. values.Select(write)]);
        }
    }

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static string? Hours(LocalTime? time) => time is { } clock ? Clock.Format(clock) : null;

    private static JsonNode Code(IsoDayOfWeek day) => day.ToString()[..3].ToLower(CultureInfo.InvariantCulture);
}
