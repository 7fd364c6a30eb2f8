using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Ranges of clock times: "from 5 to 6pm", "9-10:30", "between 3 and 8 in the morning", "from 10 am for 3 hours".</summary>
internal static class TimeRangeRules
{
    public static Entity Read(Reading r, int i) =>
        Reading.Longer(FromTo(r, i), Reading.Longer(ForLength(r, i), WithPartInFront(r, i)));

    private static Entity FromTo(Reading r, int i)
    {
        var s = r.Text;
        var between = s.Find(i, Sense.Between, out _, out var at);
        var from = !between && s.Find(i, Sense.From, out _, out at);
        var start = Ends(r, between || from ? at : i, out var open);
        if (start is null)
        {
            return null;
        }

        var to = Connector(s, start.Next, between, out var dash);
        var end = to > start.Next ? Ends(r, to, out _) : null;
        if (end is null || !IsRange(s, start, end, between || from, dash) || start.Relative || end.Relative)
        {
            return null;
        }

        var first = between || from ? i : open && s.Language.IsEnglish && s.Span(i) is "at" ? i : start.First;
        return GoesOn(s, end.Next) ? null : Make(first, end.Next, start, end) with { Weak = start.Weak && end.Weak && !between && !from };
    }

    private static Entity Ends(Reading r, int i, out bool open)
    {
        var s = r.Text;
        open = s.Find(i, Sense.At, out _, out var at);
        var time = r.Find(Rules.Clock, i);
        return open ? time ?? r.Find(Rules.Clock, at) : time;
    }

    private static int Connector(Sentence s, int i, bool between, out bool dash)
    {
        dash = s.IsMark(i, '-') || s.IsMark(i, '~');
        return s.Find(i, Sense.To, out _, out var next) ? next : between && s.Find(i, Sense.And, out _, out next) ? next : i;
    }

    /// <summary>Two bare numbers need "from", "between", a dash behind a date, or a mark such as "pm" to be hours.</summary>
    private static bool IsRange(Sentence s, Entity start, Entity end, bool introduced, bool dash)
    {
        var bare = start.Weak && end.Weak;
        if (bare && !dash && s.Has(end.Next, Sense.RelativeDay) && s.IsWord(start.First))
        {
            return true;
        }

        if (!bare || introduced)
        {
            return !bare || !s.Has(end.Next, Sense.Unit) && !s.Has(s.Skip(end.Next, Sense.Of), Sense.Month) && !IsCount(s, end.Next);
        }

        return dash && s.IsDigits(start.First) && s.IsDigits(end.First) || s.IsDigits(start.First) && s.IsDigits(end.First) || s.Has(start.First - 1, Sense.Weekday) || s.Has(start.First - 1, Sense.RelativeDay);
    }

    private static bool GoesOn(Sentence s, int i) => s.Glued(i) && (s.IsMark(i, '-') || s.IsMark(i, '/')) && s.Glued(i + 1) && s.IsDigits(i + 1) && s[i + 1].Length > 2;

    private static bool IsCount(Sentence s, int i) => s.IsWord(i) && !s.Has(i, Sense.On) && !s.Has(i, Sense.RelativeDay) && !s.Has(i, Sense.Weekday) && !s.Has(i, Sense.Next) && !s.Has(i, Sense.This)
        && !s.Has(i, Sense.DayPart) && !s.Has(i, Sense.DayPartToday) && !s.Has(i, Sense.The) && !s.Has(i, Sense.Last) && !s.Has(i, Sense.Of) && !s.Has(i, Sense.Or) && !s.Has(i, Sense.And) && !s.Has(i, Sense.In) && !s.Has(i, Sense.At);

    public static Entity Make(int first, int next, Entity start, Entity end)
    {
        var pairs = Pairs(start, end);
        var values = pairs.ConvertAll(p => Range(p.Start, p.End, start, end)).ToArray();
        return new Entity(Shape.TimeRange, first, next, values)
        {
            HalfUnknown = values.Length > 1,
            HasMinutes = start.HasMinutes || end.HasMinutes,
            Weak = start.Weak && end.Weak,
        };
    }

    private static List<(TimeSpan Start, TimeSpan End)> Pairs(Entity start, Entity end)
    {
        var (from, to) = (start.Value.Past.TimeOfDay, end.Value.Past.TimeOfDay);
        if (start.HalfUnknown && end.HalfUnknown)
        {
            return BothOpen(Early(from), Early(to));
        }

        if (start.HalfUnknown)
        {
            from = Early(from);
            var sameHalf = to.TotalHours >= 12 ? from + TimeSpan.FromHours(12) : from;
            from = sameHalf < to ? sameHalf : to == TimeSpan.Zero ? from + TimeSpan.FromHours(12) : from < to ? from : from + TimeSpan.FromHours(12);
        }
        else if (end.HalfUnknown)
        {
            to = Early(to);
            to = to > from ? to : to + TimeSpan.FromHours(12) > from ? to + TimeSpan.FromHours(12) : to;
        }
        else if (to == TimeSpan.Zero && from.TotalHours is > 0 and < 12)
        {
            to = TimeSpan.FromHours(12);
        }

        return [(from, to <= from ? to + TimeSpan.FromHours(24) : to)];
    }

    private static List<(TimeSpan, TimeSpan)> BothOpen(TimeSpan from, TimeSpan to)
    {
        var half = TimeSpan.FromHours(12);
        return from < to ? [(from, to), (from + half, to + half)] : [(from, to + half), (from + half, to + half + half)];
    }

    private static TimeSpan Early(TimeSpan time) => time.TotalHours >= 12 ? time - TimeSpan.FromHours(12) : time;

    private static Value Range(TimeSpan start, TimeSpan end, Entity from, Entity to)
    {
        var day = new Moment(1, 1, 1);
        return Value.Range(Print(start, from), Print(end, to), Timex.Stretch(end - start), day + start, day + start, day + end, day + end);
    }

    private static string Print(TimeSpan time, Entity said) =>
        Timex.Time(time.Hours, said.HasMinutes ? time.Minutes : null, said.Value.Timex.Length > 6 ? time.Seconds : null);

    /// <summary>"from 10 am for 3 hours 30 minutes", "for 7 hours from 9:30am".</summary>
    private static Entity ForLength(Reading r, int i)
    {
        var s = r.Text;
        var at = s.Find(i, Sense.From, out _, out var next) ? next : s.Find(i, Sense.Starting, out _, out next) ? next : i;
        var start = r.Find(Rules.Clock, at);
        if (start is not null && !start.Weak && s.Find(start.Next, Sense.ForLength, out _, out var forNext) && r.Find(Rules.Duration, forNext) is { } length && length.Length.HasTime)
        {
            return After(i, length.Next, start, length.Length);
        }

        if (!s.Find(i, Sense.ForLength, out _, out next) || r.Find(Rules.Duration, next) is not { } first || !first.Length.HasTime)
        {
            return null;
        }

        var from = s.Find(first.Next, Sense.From, out _, out var fromNext) || s.Find(first.Next, Sense.Starting, out _, out fromNext) ? r.Find(Rules.Clock, fromNext) : null;
        return from is null || from.Weak ? null : After(i, from.Next, from, first.Length);
    }

    private static Entity After(int first, int next, Entity start, Length length)
    {
        var stretch = TimeSpan.FromSeconds(Math.Min(length.Seconds, 86400));
        Value One(Value from)
        {
            var end = from.Past + stretch;
            return Value.Range(from.Timex, Timex.Time(end.Hour, end.Minute, end.Second), length.Timex, from.Past, from.Past, end, end);
        }

        return new Entity(Shape.TimeRange, first, next, Array.ConvertAll(start.Values, One)) { HalfUnknown = start.HalfUnknown };
    }

    /// <summary>"in the morning from 9 to 11": the part of the day settles the half of both.</summary>
    private static Entity WithPartInFront(Reading r, int i)
    {
        var s = r.Text;
        var part = r.Find(Rules.DayPart, i);
        if (part?.Part is null || part.Shape != Shape.TimeRange)
        {
            return null;
        }

        var range = FromTo(r, s.SkipMark(part.Next, ','));
        return range is null ? null : Settle(range, part.Part) with { First = i };
    }

    /// <summary>Keeps the reading that lies in the part of the day.</summary>
    public static Entity Settle(Entity range, DayPart part)
    {
        if (range.Values.Length < 2)
        {
            return range;
        }

        var late = part.Start >= 12;
        return range with { Values = [late ? range.Values[1] : range.Values[0]], HalfUnknown = false };
    }
}
