using System.Globalization;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;
using NodaTime;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>Two weeks in which five of six hours of every therapist are taken.</summary>
internal static class FullBook
{
    public const int DaysAsked = 7;
    private const int DaysBooked = 14;
    private const int HoursADay = 12;

    /// <summary>How many visits it has.</summary>
    public const int Visits = DaysBooked * MeasuredClinic.Therapists * (HoursADay - 2);

    public static async Task ImportAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var wanted = new ImportWanted { Appointments = [.. AllVisits()] };
        using var response = await http.PostAsJsonAsync("/scheduling/v1/import", wanted, SchedulingJson.Default.ImportWanted, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>An hour of the morning and one of the afternoon is free, another one for each therapist and day.</summary>
    private static IEnumerable<ImportedVisit> AllVisits() =>
        from day in Enumerable.Range(0, DaysBooked)
        from therapist in Enumerable.Range(0, MeasuredClinic.Therapists)
        from hour in Enumerable.Range(0, HoursADay)
        where hour % 6 != (day + therapist) % 6
        select new ImportedVisit
        {
            Service = MeasuredClinic.Service,
            Minutes = 60,
            Start = MeasuredClinic.WallTime(MeasuredClinic.FirstMorning + Duration.FromDays(day) + Duration.FromHours(hour)),
            Therapist = MeasuredClinic.TherapistId(therapist),
            Name = "Maya",
            Phone = string.Create(CultureInfo.InvariantCulture, $"+1556{(((day * MeasuredClinic.Therapists) + therapist) * HoursADay) + hour:0000000}"),
        };
}
