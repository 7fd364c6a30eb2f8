namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Builds times of day, and settles the half of the day of an hour that left it open.</summary>
internal static class ClockTime
{
    public static Entity MakeMarked(int i, int end, int hour, int? minute, int? second, string mark) =>
        Make(i, end, (hour % 12) + (mark == "pm" ? 12 : 0), minute, second, false) with { Marked = true };

    public static Entity Make(int first, int next, int hour, int? minute, int? second, bool halfUnknown)
    {
        var value = At(hour == 24 ? 0 : hour, minute, second);
        var other = halfUnknown ? At(hour == 12 ? 0 : hour + 12, minute, second) : default;
        return new Entity(Shape.Time, first, next, halfUnknown ? [value, other] : [value])
        {
            HalfUnknown = halfUnknown,
            HasMinutes = minute is not null,
        };
    }

    public static Value At(int hour, int? minute, int? second)
    {
        var moment = new Moment(1, 1, 1, hour, minute ?? 0, second ?? 0);
        return new Value(Timex.Time(hour, minute, second), moment, moment);
    }

    /// <summary>The same time with its half of the day settled.</summary>
    public static Entity Place(Entity time, DayPart part)
    {
        if (!time.HalfUnknown)
        {
            return time;
        }

        var hour = time.Value.Past.Hour is 0 ? 12 : time.Value.Past.Hour;
        var placed = part.Place(hour) % 24;
        return Settle(time, placed);
    }

    public static Entity Settle(Entity time, int hour)
    {
        var value = time.Value;
        var timex = "T" + hour.ToString("00", System.Globalization.CultureInfo.InvariantCulture) + value.Timex[3..];
        var moment = value.Past.Date.AddHours(hour).AddMinutes(value.Past.Minute).AddSeconds(value.Past.Second);
        return time with { Values = [new Value(timex, moment, moment)], HalfUnknown = false };
    }
}
