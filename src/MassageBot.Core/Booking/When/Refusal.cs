namespace MassageBot.Core.Booking.When;

/// <summary>Whether a day is one that does not suit: "any day but friday", "not friday or saturday", "friday doesn't work".</summary>
internal static class Refusal
{
    private const int Reach = 4;

    public static bool Covers(WhenSentence s, int at)
    {
        var after = at + 1;
        while (s.Is(after, WhenSign.And, WhenSign.Or) && s.Is(after + 1, WhenSign.Days, WhenSign.Weekday, WhenSign.WeekdayPlural))
        {
            after += 2;
        }

        if (s.Is(after, WhenSign.Unsuited, WhenSign.Unable) || (s.Is(after, WhenSign.Not) && s.Is(after + 1, WhenSign.Mark)))
        {
            return true;
        }

        if (s[at - 1].IsMark(',') && s[at - 2].Refused && s.Is(at + 1, WhenSign.Or, WhenSign.And))
        {
            return true;
        }

        var before = at - 1;
        while (at - before < Reach && Passes(s, before))
        {
            before--;
        }

        if (s.Is(before, WhenSign.Not))
        {
            return !IsCorrection(s, before, at);
        }

        return s.Is(before, WhenSign.Except, WhenSign.InsteadOf)
            || (s.Is(before, WhenSign.But) && IsWide(s, before))
            || (s.Is(before, WhenSign.Unable) && !s.Is(before - 1, WhenSign.Days, WhenSign.WeekdayPlural))
            || (s.Is(before, WhenSign.Or, WhenSign.And) && RefusedBefore(s, before - 1));
    }

    /// <summary>"Any evening but thursday".</summary>
    private static bool IsWide(WhenSentence s, int before)
    {
        while (--before >= 0)
        {
            if (s.Is(before, WhenSign.Any, WhenSign.AnyTime, WhenSign.EveryDay))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Passes(WhenSentence s, int at) =>
        s.Is(at, WhenSign.At, WhenSign.On, WhenSign.In, WhenSign.For, WhenSign.TheDay, WhenSign.Any, WhenSign.Word, WhenSign.Make)
        || s.Is(at, WhenSign.Of, WhenSign.One) || (s.Is(at, WhenSign.Gone) && !s[at].Refused);

    private static bool RefusedBefore(WhenSentence s, int at) => s[at].Refused;

    /// <summary>"no tuesday" answers a suggestion; "no tuesdays" and "can't do tuesday" refuse a day.</summary>
    private static bool IsCorrection(WhenSentence s, int not, int at) =>
        not == 0 && s[not].Text == "no" && s[at].Sign == WhenSign.Days && !s.Is(at - 1, WhenSign.Word);
}
