using System.Globalization;
using System.Text;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A stretch of time as said ("2 weeks and 2 days"), not yet laid on the calendar.</summary>
internal sealed record Length(params (double Amount, string Unit)[] Parts)
{
    private const string TimeUnits = "HMS";

    /// <summary>True when hours, minutes or seconds are counted, so that the result has a time of day.</summary>
    public bool HasTime => Array.Exists(Parts, p => TimeUnits.Contains(p.Unit[0]) && p.Unit.Length == 1);

    public bool IsTimeOnly => Array.TrueForAll(Parts, p => p.Unit.Length == 1 && TimeUnits.Contains(p.Unit[0]));

    public string Unit => Parts[0].Unit;

    public double Amount => Parts[0].Amount;

    public double Seconds => Parts.Sum(p => p.Amount * SecondsOf(p.Unit));

    public string Timex
    {
        get
        {
            var timex = new StringBuilder("P");
            var inTime = false;
            foreach (var (amount, unit) in Parts)
            {
                var isTime = unit.Length == 1 && TimeUnits.Contains(unit[0]);
                timex.Append(isTime && !inTime ? "T" : "");
                inTime |= isTime;
                timex.Append(Print(amount * Factor(unit))).Append(Letter(unit));
            }

            return timex.ToString();
        }
    }

    /// <summary>The moment that lies this far from another, forward for a sign of 1 and back for -1.</summary>
    public Moment From(Moment start, int sign)
    {
        foreach (var (amount, unit) in Parts)
        {
            start = Shift(start, amount * sign * Factor(unit), unit);
        }

        return start;
    }

    public static string Print(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static Moment Shift(Moment start, double amount, string unit)
    {
        // Beyond the calendar nothing can be resolved; the length alone still stands in the TIMEX.
        var year = start.Year + (amount * SecondsOf(unit) / SecondsOf("Y"));
        if (year is < 3 or > 9900)
        {
            return start;
        }

        return unit switch
        {
            "Y" or "DEC" or "CEN" => start.AddMonths((int)Math.Round(amount * 12)),
            "MON" or "QU" => start.AddMonths((int)Math.Truncate(amount)).AddDays((int)((amount - Math.Truncate(amount)) * 30)),
            "W" or "FN" => start.AddDays(amount * 7),
            "D" or "WE" => start.AddDays(amount * (unit == "WE" ? 7 : 1)),
            "WD" => AddWorkdays(start, (int)amount),
            "H" => start.AddHours(amount),
            "M" => start.AddMinutes(amount),
            _ => start.AddSeconds(amount),
        };
    }

    private static Moment AddWorkdays(Moment start, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Min(Math.Abs(days), 3000); left > 0;)
        {
            start = start.AddDays(step);
            left -= start.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return start;
    }

    private static double Factor(string unit) => unit switch
    {
        "FN" => 2,
        "QU" => 3,
        "DEC" => 10,
        "CEN" => 100,
        _ => 1,
    };

    private static string Letter(string unit) => unit switch
    {
        "MON" or "QU" => "M",
        "FN" => "W",
        "DEC" or "CEN" => "Y",
        "WD" => "BD",
        _ => unit,
    };

    private static double SecondsOf(string unit) => unit switch
    {
        "Y" => 31536000,
        "DEC" => 315360000,
        "CEN" => 3153600000,
        "MON" => 2592000,
        "QU" => 7776000,
        "W" => 604800,
        "FN" => 1209600,
        "D" or "WD" => 86400,
        "WE" => 172800,
        "H" => 3600,
        "M" => 60,
        _ => 1,
    };
}
