using MassageBot.Core;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Booking;

/// <summary>Opening hours in words: days with the same hours are joined.</summary>
internal static class ClinicHours
{
    private static readonly IsoDayOfWeek[] Week =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    /// <summary>"Mon-Fri 8:00 AM-8:00 PM, Sat 9:00 AM-5:00 PM".</summary>
    public static string Say(Clinic clinic, Language language)
    {
        var runs = new List<(IsoDayOfWeek First, IsoDayOfWeek Last, OpeningHours Hours)>();
        foreach (var day in Week.Where(clinic.Hours.ContainsKey))
        {
            AddTo(runs, day, clinic.Hours[day]);
        }

        return string.Join(", ", runs.Select(run => Say(run.First, run.Last, run.Hours, language)));
    }

    private static void AddTo(List<(IsoDayOfWeek First, IsoDayOfWeek Last, OpeningHours Hours)> runs, IsoDayOfWeek day, OpeningHours hours)
    {
        if (runs.Count > 0 && runs[^1].Last + 1 == day && runs[^1].Hours == hours)
        {
            runs[^1] = (runs[^1].First, day, hours);
            return;
        }

        runs.Add((day, day, hours));
    }

    private static string Say(IsoDayOfWeek first, IsoDayOfWeek last, OpeningHours hours, Language language)
    {
        var days = first == last ? Weekday(first, language) : $"{Weekday(first, language)}-{Weekday(last, language)}";
        return $"{days} {SpokenTime.Time(hours.Opens, language)}-{SpokenTime.Time(hours.Closes, language)}";
    }

    private static string Weekday(IsoDayOfWeek day, Language language) => SpokenTime.Weekday(day, language);
}
