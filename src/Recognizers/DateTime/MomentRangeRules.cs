using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>From one moment to another: "from now until 3 min later", "between now and eight o'clock", "from monday 8am to tuesday 5pm".</summary>
internal static class MomentRangeRules
{
    /// <summary>"from now until 3 min later", "between now and eight o'clock", "from monday 8am to tuesday 5pm".</summary>
    public static Entity BetweenMoments(Reading r, int i)
    {
        var s = r.Text;
        var between = s.Find(i, Sense.Between, out _, out var at);
        var from = !between && s.Find(i, Sense.From, out _, out at);
        var start = Moment(r, between || from ? at : i);
        if (start is null)
        {
            return null;
        }

        var to = s.Find(start.Next, Sense.To, out _, out var next) ? next : between && s.Find(start.Next, Sense.And, out _, out next) ? next : 0;
        var end = to == 0 ? null : Moment(r, to);
        if (end is null || start.Shape == Shape.Time && end.Shape == Shape.Time || start.Shape == Shape.Date && end.Shape == Shape.Date)
        {
            return null;
        }

        return Between(r, between || from ? i : start.First, start, end);
    }

    private static Entity Moment(Reading r, int i)
    {
        var moment = r.Find(Rules.DateTime, i) ?? (r.Find(Rules.RelativeDay, i) is { Shape: Shape.DateTime } counted ? counted : null);
        return moment ?? (r.Find(Rules.Clock, i) is { Weak: false } time ? time : null);
    }

    private static Entity Between(Reading r, int first, Entity start, Entity end)
    {
        var from = start.Shape == Shape.Time ? OnToday(r, start, end.Value.Past, false) : start.Value;
        var to = end.Shape == Shape.Time ? OnToday(r, end, start.Value.Future, true) : end.Value;
        if (start.Shape == Shape.Time && !end.Value.Timex.StartsWith("PRESENT", StringComparison.Ordinal) && !end.Relative)
        {
            return null;
        }

        var futureEnd = to.Future < from.Future ? to.Future.AddDays(end.Shape == Shape.Time ? 1 : 0) : to.Future;
        var past = from.Past <= to.Past ? to.Past : futureEnd;
        var length = Timex.Stretch(futureEnd - from.Future);
        return futureEnd <= from.Future ? null
            : new Entity(Shape.DateTimeRange, first, end.Next, Value.Range(from.Timex, to.Timex, length, from.Past, from.Future, past, futureEnd));
    }

    /// <summary>A time beside a moment lies on the same day, in the half that keeps the order.</summary>
    private static Value OnToday(Reading r, Entity time, Moment beside, bool after)
    {
        foreach (var value in time.Values)
        {
            var moment = beside.Date + value.Past.TimeOfDay;
            if (after ? moment > beside : moment < beside)
            {
                return new Value(Timex.Date(beside) + value.Timex, moment, moment);
            }
        }

        var first = beside.Date + time.Value.Past.TimeOfDay;
        return new Value(Timex.Date(beside) + time.Value.Timex, first, first);
    }
}
