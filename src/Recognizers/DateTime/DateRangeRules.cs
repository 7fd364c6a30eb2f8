using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Ranges between two days or periods: "from 10/1 to 11/7", "nov 18-19", "9 to 12 of June", "2014-2018", "de abril a junio de 2017".</summary>
internal static class DateRangeRules
{
    public static Entity Read(Reading r, int i) => Reading.Longer(FromTo(r, i), Reading.Longer(DayRangeRules.DaysOfMonth(r, i), Reading.Longer(DayRangeRules.MonthDays(r, i), Reading.Longer(DayRangeRules.MonthBetween(r, i), DayRangeRules.WeekBetween(r, i)))));

    private static Entity FromTo(Reading r, int i)
    {
        var s = r.Text;
        var between = s.Find(i, Sense.Between, out _, out var at);
        var from = !between && s.Find(i, Sense.From, out _, out at);
        var start = Point(r, between || from ? at : i);
        if (start is null)
        {
            return null;
        }

        var to = s.Find(start.Next, Sense.To, out _, out var next) ? next : between && s.Find(start.Next, Sense.And, out _, out next) ? next : 0;
        if (from && s.Find(start.Next, Sense.ToDate, out _, out var toDate))
        {
            return Join(r, i, start, Now(r, start.Next, toDate));
        }

        var end = to == 0 ? null : End(r, to, start);
        if (end is null || start.Weak || end.Weak && !(start.Month is not null && end.Month is not null) || !between && !from && !Bare(r, start, end))
        {
            return null;
        }

        return Join(r, between || from ? i : start.First, start, end);
    }

    /// <summary>Without "from" a dash or "to" joins only what looks alike.</summary>
    private static bool Bare(Reading r, Entity start, Entity end) =>
        start.Shape == end.Shape || r.Text.IsMark(start.Next, '-') is false;

    private static Entity Point(Reading r, int i)
    {
        var s = r.Text;
        var date = r.Find(Rules.Date, i) ?? r.Find(Rules.Date, s.Skip(i, Sense.The));
        var period = r.Find(Rules.Period, i) ?? r.Find(Rules.Period, s.Skip(i, Sense.The));
        if (period is not null && (period.Unresolved || period.Mod == "ref_undef" || date is not null && date.Next >= period.Next && !date.Weak))
        {
            period = null;
        }

        return period ?? (date is { Shape: Shape.Date } ? date : null) ?? Now(r, i);
    }

    private static Entity Now(Reading r, int i) => r.Text.Find(i, Sense.Now, out _, out var next) ? Now(r, i, next) : null;

    private static Entity Now(Reading r, int i, int next) => Days.On(i, next, r.Today);

    private static Entity End(Reading r, int i, Entity start)
    {
        var end = start.Grain == Grain.Month && r.Text.Has(i, Sense.Month) ? r.Find(Rules.Period, i) ?? r.Find(Rules.Month, i) ?? Point(r, i) : Point(r, i);
        if (r.Text.Span(i) is "las" or "la" && end?.Weak != false)
        {
            return null;
        }

        var isBareDay = end is null || end.Weak || end.DayOnly;
        if (isBareDay && start is { Month: { } month, Day: not null } && CalendarDateRules.Day(r, r.Text.Skip(i, Sense.The), out var day, out var next, out _) && !r.Text.Has(next, Sense.Month))
        {
            return Days.Of(r, i, next, start.Year, month, day);
        }

        if (end?.Weekday is { } weekday && end is { Relative: false, Month: null } && start.Relative && start.Shape == Shape.Date)
        {
            var from = start.Value.Future;
            return Days.On(i, end.Next, from.AddDays(((weekday - Calendar.WeekdayOf(from) + 6) % 7) + 1));
        }

        return end;
    }

    public static Entity Join(Reading r, int first, Entity start, Entity end)
    {
        (start, end) = ShareYear(r, start, end);
        if (start.Unresolved || end.Unresolved)
        {
            var timex = $"({Head(start)},{Head(end)},PXD)";
            return new Entity(Shape.DateRange, first, end.Next, new Value(timex, default, default) { Fixed = Entity.NotResolved });
        }

        var (past, future) = (Begin(start, start.Value.Past), Begin(start, start.Value.Future));
        var (pastEnd, futureEnd) = (Finish(end, true), Finish(end, false));
        future = future > futureEnd ? past : future;
        pastEnd = pastEnd < past ? futureEnd : pastEnd;
        if (futureEnd < future || pastEnd < past)
        {
            return null;
        }

        var grain = start.Grain < end.Grain ? start.Grain : end.Grain;
        return Spans(first, end.Next, (past, pastEnd), (future, futureEnd), start, end, Coarse(start, end, grain));
    }

    private static Entity Spans(int first, int next, (Moment Start, Moment End) past, (Moment Start, Moment End) future, Entity start, Entity end, Grain grain)
    {
        Value Of((Moment Start, Moment End) one) => Value.Range(Edge(start, one.Start, end.Relative && end.Shape == Shape.Date), Edge(end, one.End, false), Distance(one.Start, one.End, grain), one.Start, one.Start, one.End, one.End);
        var both = past == future ? new[] { Of(past) } : Of(past).Timex == Of(future).Timex
            ? [Of(past) with { Future = future.Start, FutureEnd = future.End }] : [Of(past), Of(future)];
        return new Entity(Shape.DateRange, first, next, both) { Grain = grain };
    }

    private static Grain Coarse(Entity start, Entity end, Grain grain) =>
        start.Shape == Shape.Date || end.Shape == Shape.Date || grain < Grain.Month && grain != Grain.Week ? Grain.Day
        : start.Grain == Grain.Week && end.Grain == Grain.Week ? Grain.Week : start is { Grain: Grain.Year, Mod: null } && end is { Grain: Grain.Year, Mod: null } ? Grain.Year : Grain.Month;

    private static string Distance(Moment start, Moment end, Grain grain) => grain switch
    {
        Grain.Year => $"P{end.Year - start.Year}Y",
        Grain.Month => $"P{((end.Year - start.Year) * 12) + end.Month - start.Month}M",
        Grain.Week => $"P{(end - start).Days / 7}W",
        _ => $"P{(end - start).Days}D",
    };

    private static Moment Begin(Entity start, Moment moment) => start.Mod switch
    {
        "end" => start.Value.PastEnd == default ? moment : start.Value.PastEnd.AddDays(moment == start.Value.Past ? 0 : (moment - start.Value.Past).Days),
        "mid" when start.Grain == Grain.Month => new Moment(moment.Year, moment.Month, 16),
        _ => moment,
    };

    private static Moment Finish(Entity end, bool past)
    {
        var value = end.Value;
        return end.Mod switch
        {
            "end" => past ? value.PastEnd : value.FutureEnd,
            _ => past ? value.Past : value.Future,
        };
    }

    private static string Edge(Entity entity, Moment moment, bool otherIsCertain)
    {
        if (entity.Shape == Shape.Date)
        {
            return entity.Value.Timex;
        }

        return !otherIsCertain && entity.Year is null && entity.Grain is Grain.Month or Grain.Quarter && !entity.Relative && entity.Value.Timex.Contains("XXXX", StringComparison.Ordinal) ? Timex.Date(null, moment.Month, moment.Day) : Timex.Date(moment);
    }

    private static string Head(Entity entity) => entity.Value.Timex;

    /// <summary>A year said once holds for both ends: "nov 18-dec 19, 2015".</summary>
    private static (Entity Start, Entity End) ShareYear(Reading r, Entity start, Entity end)
    {
        if (start.Year is null && end.Year is { } year && !end.Relative && start is { Relative: false, Month: { } month, Weekday: null })
        {
            var endMonth = end.Month ?? 12;
            var endDay = end.Day ?? 1;
            var before = (month, start.Day ?? 1).CompareTo((endMonth, endDay)) > 0 ? year - 1 : year;
            return (WithYear(r, start, before), end);
        }

        if (end.Year is null && start is { Year: { } first, Relative: false, Day: not null } && end is { Relative: false, Month: not null, Weekday: null })
        {
            return (start, WithYear(r, end, first));
        }

        return (start, end);
    }

    private static Entity WithYear(Reading r, Entity entity, int year)
    {
        if (entity.Shape == Shape.Date)
        {
            return Days.Of(r, entity.First, entity.Next, year, entity.Month, entity.Day.Value);
        }

        return entity.Grain == Grain.Month && entity.Mod is null ? Periods.Month(entity.First, entity.Next, year, entity.Month.Value) : entity;
    }
}
