using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Prints the readings of an entity as the official list of string dictionaries: per reading first the past, then the future.</summary>
internal static class Resolver
{
    public static string TypeName(Shape shape) => shape switch
    {
        Shape.Date => "date",
        Shape.Time => "time",
        Shape.DateTime => "datetime",
        Shape.DateRange => "daterange",
        Shape.TimeRange => "timerange",
        Shape.DateTimeRange => "datetimerange",
        Shape.Duration => "duration",
        Shape.Set => "set",
    };

    public static SortedDictionary<string, object> Resolve(Entity entity)
    {
        var values = new List<Dictionary<string, string>>(2);
        foreach (var value in entity.Values)
        {
            AddReadings(entity, value, values);
        }

        return new(StringComparer.Ordinal) { ["values"] = values };
    }

    private static void AddReadings(Entity entity, Value value, List<Dictionary<string, string>> values)
    {
        if (value.Fixed is not null)
        {
            values.Add(Head(entity, value, ("value", value.Fixed)));
            return;
        }

        values.Add(Bounded(entity, value, value.Past, value.PastEnd));
        if (value.Past != value.Future || value.PastEnd != value.FutureEnd)
        {
            values.Add(Bounded(entity, value, value.Future, value.FutureEnd));
        }
    }

    private static Dictionary<string, string> Bounded(Entity entity, Value value, Moment start, Moment end)
    {
        var isRange = entity.Shape is Shape.DateRange or Shape.TimeRange or Shape.DateTimeRange;
        if (!isRange)
        {
            return Head(entity, value, ("value", Print(entity.Shape, start)));
        }

        var bound = entity.Mod?.Split('-')[0];
        return bound switch
        {
            "before" or "until" => Head(entity, value, ("end", Print(entity.Shape, end))),
            "after" or "since" => Head(entity, value, ("start", Print(entity.Shape, start))),
            _ => Head(entity, value, ("start", Print(entity.Shape, start)), ("end", Print(entity.Shape, end))),
        };
    }

    private static Dictionary<string, string> Head(Entity entity, Value value, params ReadOnlySpan<(string Key, string Value)> rest)
    {
        var head = new Dictionary<string, string>(6, StringComparer.Ordinal) { ["timex"] = value.Timex };
        if (entity.Mod is not null)
        {
            head["Mod"] = entity.Mod;
        }

        // An approximate point is printed as a range, under the type name of the point.
        head["type"] = TypeName(entity.Shape) + (entity.Mod == "approx" && entity.Shape <= Shape.DateTime ? "range" : "");
        foreach (var (key, text) in rest)
        {
            head[key] = text;
        }

        if (entity.Source is not null)
        {
            head["sourceEntity"] = entity.Source;
        }

        return head;
    }

    private static string Print(Shape shape, Moment moment) => moment.ToString(
        shape switch
        {
            Shape.Date or Shape.DateRange => "yyyy-MM-dd",
            Shape.Time or Shape.TimeRange => "HH:mm:ss",
            _ => "yyyy-MM-dd HH:mm:ss",
        },
        CultureInfo.InvariantCulture);
}
