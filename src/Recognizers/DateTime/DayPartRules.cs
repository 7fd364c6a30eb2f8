using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Parts of the day: "in the morning", "late afternoon", and those of a certain day: "tonight", "this afternoon", "last night".</summary>
internal static class DayPartRules
{
    public static Entity Read(Reading r, int i) => Today(r, i) ?? Alone(r, i);

    /// <summary>A part of the day that stands behind a time or date: "in the morning", "de la tarde", "morning".</summary>
    public static Entity Behind(Reading r, int i)
    {
        var s = r.Text;
        var start = s.Skip(i, Sense.DayPartPrefix);
        var early = s.Find(start, Sense.Part, out var part, out var next) ? next : start;
        early = early > start ? s.Skip(s.SkipMark(early, '-'), Sense.DayPartPrefix) : early;
        if (!s.Find(early, Sense.DayPart, out var word, out var end) || IsHourMark(s, early) || s.Has(early, Sense.RelativeDay) && !s.Has(early - 1, Sense.The))
        {
            return null;
        }

        return Range(i, end, DayPart.Of(word.Code), early > start ? part.Code : null);
    }

    private static bool IsHourMark(Sentence s, int i) => s.Has(i, Sense.Am) || s.Has(i, Sense.Pm);

    /// <summary>A part of the day alone; "am" and "pm" are none without a day.</summary>
    private static Entity Alone(Reading r, int i)
    {
        var s = r.Text;
        var first = i;
        string mod = null;
        var front = s.Skip(i, Sense.DayPartPrefix);
        if (front > i && s.Find(front, Sense.Part, out var inner, out var afterPart) && s.Find(s.SkipMark(afterPart, '-'), Sense.DayPart, out var partOf, out var partEnd) && !IsHourMark(s, partEnd - 1))
        {
            return Range(KeepsPrefix(s, i) ? i : front, partEnd, DayPart.Of(partOf.Code), inner.Code);
        }

        if (InPlural(s, i) is { } plural)
        {
            return plural;
        }

        if (s.Find(i, Sense.Part, out var part, out var next) && (s.Has(next = s.SkipMark(next, '-'), Sense.DayPart) || s.Has(s.Skip(next, Sense.DayPartPrefix), Sense.DayPart)))
        {
            (mod, i) = (part.Code, next);
        }

        var prefix = s.Has(i, Sense.DayPart) ? i : s.Skip(i, Sense.DayPartPrefix);
        if (!s.Find(prefix, Sense.DayPart, out var word, out var end) || IsHourMark(s, prefix) || mod is null && Greeting(s, i))
        {
            return null;
        }

        return Range(mod is null && !KeepsPrefix(s, first) ? prefix : first, end, DayPart.Of(word.Code), mod);
    }

    /// <summary>"in the evenings", "in the late-mornings".</summary>
    private static Entity InPlural(Sentence s, int i)
    {
        var the = s.Skip(i, Sense.DayPartPrefix);
        if (the < i + 1 || !s.Language.IsEnglish || !s.Has(i, Sense.In) || !s.Has(the - 1, Sense.The))
        {
            return null;
        }

        var at = s.Find(the, Sense.Part, out var part, out var next) ? s.SkipMark(next, '-') : the;
        return s.Find(at, Sense.DayPartPlural, out var word, out var end) && !word.Code.StartsWith("ME", StringComparison.Ordinal)
            ? Range(i, end, DayPart.Of(word.Code), at > the ? part.Code : null) : null;
    }

    private static bool KeepsPrefix(Sentence s, int i) => s.Span(i) is "in" or "at" or "por" or "en" || !s.Has(i, Sense.DayPartPrefix);

    private static bool Greeting(Sentence s, int i) => i > 0 && s.Span(i - 1) is "good" or "buenos" or "buenas" or "buena" or "happy";

    /// <summary>"tonight", "this morning", "last night": a part of a day near now.</summary>
    private static Entity Today(Reading r, int i)
    {
        var s = r.Text;
        string mod = null;
        var first = i;
        if (s.Find(i, Sense.Part, out var part, out var at))
        {
            (mod, i) = (part.Code, at);
        }

        if (s.Find(i, Sense.DayPartToday, out var today, out var next))
        {
            var code = today.Code;
            var days = code[0] == '-' ? -1 : code[0] == '+' ? 1 : 0;
            return OnDay(first, next, r.Today.AddDays(days), DayPart.Of(code.TrimStart('-', '+')), mod);
        }

        var shift = Relation(s, i, out next);
        if (shift is null || !s.Find(next, Sense.DayPart, out var word, out var end) || IsHourMark(s, next))
        {
            return null;
        }

        return OnDay(first, end, r.Today.AddDays(shift.Value), DayPart.Of(word.Code), mod);
    }

    private static int? Relation(Sentence s, int i, out int next) =>
        s.Find(i, Sense.This, out _, out next) ? 0 : s.Find(i, Sense.Last, out _, out next) ? -1 : s.Find(i, Sense.Next, out _, out next) ? 1 : null;

    public static Entity Range(int first, int next, DayPart part, string mod)
    {
        var (from, to) = Narrow(part, mod);
        var day = new Moment(1, 1, 1);
        return new Entity(Shape.TimeRange, first, next, new Value(part.Timex, day + from, day + from, day + to, day + to)) { Part = part, Mod = mod };
    }

    public static Entity OnDay(int first, int next, Moment day, DayPart part, string mod)
    {
        var (from, to) = Narrow(part, mod);
        return new Entity(Shape.DateTimeRange, first, next, new Value(Timex.Date(day) + part.Timex, day + from, day + from, day + to, day + to))
        {
            Part = part,
            Mod = mod,
            Relative = true,
        };
    }

    /// <summary>"early" is the first half and "late" the second.</summary>
    public static (TimeSpan From, TimeSpan To) Narrow(DayPart part, string mod)
    {
        var half = (part.From + TimeSpan.FromHours(part.End)) / 2;
        return mod switch
        {
            "start" => (part.From, half),
            "end" => (half, part.To),
            _ => (part.From, part.To),
        };
    }
}
