using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Days told by another day: "the day after thanksgiving", "the week of the 30th".</summary>
internal static class DaySteps
{
    public static bool IsStep(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Day) && s.Is(at - 1, WhenSign.TheDay, WhenSign.One) && s.Is(at + 1, WhenSign.After, WhenSign.Before);

    public static void Reduce(WhenSentence s, int at)
    {
        var other = s.Is(at + 2, WhenSign.TheDay) ? at + 3 : at + 2;
        if (s[other].Day is not DayMeaning.OneDay day)
        {
            return;
        }

        if (IsStep(s, at))
        {
            var date = day.Date.PlusDays(s.Is(at + 1, WhenSign.After) ? 1 : -1);
            s.Replace(at, other + 1 - at, new WhenToken(WhenSign.Days, "") { Day = new DayMeaning.OneDay(date) });
        }
        else if (s.Follows(at, WhenSign.Week, WhenSign.Of))
        {
            s.Replace(at, other + 1 - at, new WhenToken(WhenSign.Days, "") { Day = WeekOf(day.Date) });
        }
    }

    private static DayMeaning.SomeDays WeekOf(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new DayMeaning.SomeDays(monday, monday.PlusDays(6));
    }
}
