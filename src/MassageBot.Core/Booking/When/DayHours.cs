using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// Minutes of the day that words stand for, fitted to when the clinic is open: the clinic opens at the earliest and closes at the latest hour
/// of its week, since the day may not be known yet.
/// </summary>
internal sealed class DayHours
{
    private const int Noon = 12 * 60;
    private const int AfternoonEnds = 17 * 60;

    public DayHours(IEnumerable<OpeningHours> week)
    {
        var hours = week.ToList();
        Opens = hours.Count == 0 ? 8 * 60 : hours.Min(day => Minutes(day.Opens));
        Closes = hours.Count == 0 ? 20 * 60 : hours.Max(day => Minutes(day.Closes));
    }

    public int Opens { get; }

    public int Closes { get; }

    public static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;

    public static LocalTime Time(int minutes) => LocalTime.Midnight.PlusMinutes(Math.Clamp(minutes, 0, (24 * 60) - 1));

    public (int From, int To) PartOfDay(WhenSign part) => part switch
    {
        WhenSign.Morning => (Opens, Noon),
        WhenSign.FirstThing => (Opens, Opens + 120),
        WhenSign.Lunch => (Noon - 30, Noon + 90),
        WhenSign.Noonish => (Noon - 30, Noon + 30),
        WhenSign.Afternoon => (Noon, AfternoonEnds),
        WhenSign.Evening or WhenSign.Tonight or WhenSign.AfterWork => (AfternoonEnds, Closes),
        WhenSign.LastThing => (Closes - 120, Closes),
        _ => (Opens, Closes),
    };

    public (int From, int To) Early(WhenSign part) => part switch
    {
        WhenSign.Afternoon => (Noon, Noon + 120),
        WhenSign.Evening or WhenSign.Tonight => (AfternoonEnds, Math.Min(AfternoonEnds + 90, Closes)),
        _ => (Opens, Opens + 120),
    };

    public (int From, int To) Mid(WhenSign part) => part switch
    {
        WhenSign.Morning => (Noon - 150, Noon - 60),
        WhenSign.Afternoon => (Noon + 120, AfternoonEnds - 60),
        _ => PartOfDay(part),
    };

    public (int From, int To) Late(WhenSign part) => part switch
    {
        WhenSign.Morning => (Noon - 120, Noon),
        WhenSign.Afternoon => (AfternoonEnds - 120, AfternoonEnds),
        _ => (Math.Max(AfternoonEnds, Closes - 90), Closes),
    };

    /// <summary>The reading of an open clock time inside the opening hours; 8 to 11 before noon, 12 to 7 after it, when both or none fit.</summary>
    public int Resolve(WhenToken clock)
    {
        if (!clock.Open)
        {
            return clock.Value;
        }

        var am = clock.Value >= Noon ? clock.Value - Noon : clock.Value;
        var pm = am + Noon;
        var (fitsAm, fitsPm) = (Fits(am), Fits(pm));
        var usual = am >= 8 * 60 ? am : pm;
        return fitsAm == fitsPm ? usual : fitsAm ? am : pm;
    }

    /// <summary>The reading of an open clock time that lies in a part of the day that was named beside it.</summary>
    public int Resolve(WhenToken clock, (int From, int To)? part)
    {
        if (!clock.Open || part is not { } named)
        {
            return Resolve(clock);
        }

        var am = clock.Value >= Noon ? clock.Value - Noon : clock.Value;
        return named.To <= Noon ? am : am + Noon;
    }

    private bool Fits(int minutes) => minutes >= Opens && minutes < Closes;
}
