using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using MassageBot.Trials.Week;

namespace MassageBot.Trials.Day;

/// <summary>
/// The day of the trial in the calendar: therapists from eight to eight, and visits of an hour, with their quarter of an hour after it, at times that
/// follow each other without a gap.
/// </summary>
internal sealed class FullCalendar
{
    private const string Import = "/scheduling/v1/import";
    private const string Therapists = "/scheduling/v1/therapists";
    private const int Opens = 8;
    private const int MinutesOfAVisit = 75;

    /// <summary>Visits that begin one after the other; what remains in the evening is as long as a short massage.</summary>
    private const int TimesOfADay = 9;

    private readonly HashSet<(string Therapist, int Time)> _taken = [];
    private IReadOnlyList<string> _therapists = [];

    /// <summary>Ids of all who work there.</summary>
    public IReadOnlyList<string> Names => _therapists;

    /// <summary>Codes of the visits that staff have entered, by therapist and time.</summary>
    public Dictionary<(string Therapist, int Time), string> Codes { get; } = [];

    public static TimeOnly Time(int time) => new TimeOnly(Opens, 0).AddMinutes(MinutesOfAVisit * time);

    public static DateTimeOffset At(DateOnly day, int time) => WeekSpan.At(day, Time(time));

    public async Task ReadAsync(HttpClient calendar, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(await calendar.GetByteArrayAsync(new Uri(Therapists, UriKind.Relative), cancellationToken));
        _therapists = [.. json.RootElement.GetProperty("therapists").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
    }

    public void Take(string therapist, int time) => _taken.Add((therapist, time));

    public void GiveBack(string therapist, int time) => _taken.Remove((therapist, time));

    /// <summary>What staff have entered by themselves.</summary>
    public async Task EnterAsync(HttpClient calendar, DateOnly day, IReadOnlyList<(string Therapist, int Time)> visits, CancellationToken cancellationToken)
    {
        var appointments = visits.Select((visit, number) => new
        {
            service = "swedish",
            minutes = 60,
            start = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{Time(visit.Time):HH:mm}"),
            name = $"Guest{(char)('A' + (number % 26))}{(char)('a' + (number / 26))}",
            phone = string.Create(CultureInfo.InvariantCulture, $"+191455501{number:00}"),
            therapist = visit.Therapist,
        });
        using var response = await calendar.PostAsJsonAsync(Import, new { appointments }, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        foreach (var (visit, entered) in visits.Zip(json.RootElement.GetProperty("appointments").EnumerateArray()))
        {
            Take(visit.Therapist, visit.Time);
            Codes[visit] = entered.GetProperty("confirmationCode").GetString()!;
        }
    }

    public int Visits => _taken.Count;

    /// <summary>Stretches before, between and after visits in which there is time for another.</summary>
    public int Gaps => _therapists.Sum(therapist => Enumerable.Range(0, TimesOfADay + 1).Count(time => IsFree(therapist, time) && (time == 0 || !IsFree(therapist, time - 1))));

    private bool IsFree(string therapist, int time) => !_taken.Contains((therapist, time));
}
