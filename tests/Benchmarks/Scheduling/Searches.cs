using System.Diagnostics;
using System.Net.Http.Json;
using MassageBot.Benchmarks.Load;
using MassageBot.Scheduling.Contract;
using NodaTime;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>Asks for what is free in seven days, for different services, lengths, therapists and days. Every answer is read and checked.</summary>
internal sealed class Searches(HttpClient http, Failures failures)
{
    private static readonly (string Query, int Minutes)[] Wishes =
    [
        ("service=swedish&minutes=30", 30), ("service=swedish&minutes=60", 60), ("service=swedish&minutes=60&gender=female", 60),
        ("service=swedish&minutes=60&therapist=t3", 60), ("service=deep_tissue&minutes=60", 60), ("service=sports&minutes=60&firstVisit=true", 60),
        ("service=prenatal&minutes=60", 60),
    ];

    private const int Shifts = 4;
    private static readonly string[] Paths = [.. Enumerable.Range(0, Wishes.Length * Shifts).Select(Path)];
    private long _last;

    public async Task SearchAsync(Stint stint, CancellationToken cancellationToken)
    {
        var number = (int)(Interlocked.Increment(ref _last) % Paths.Length);
        var since = Stopwatch.GetTimestamp();
        try
        {
            var page = await http.GetFromJsonAsync(Paths[number], SchedulingJson.Default.OfferList, cancellationToken);
            if (IsSound(page, Wishes[number % Wishes.Length].Minutes, From(number)))
            {
                stint.Note(since);
                return;
            }

            failures.Add($"A search: not what was asked for by {Paths[number]}");
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add($"A search: {failure.Message}");
        }
    }

    private static bool IsSound(OfferList? page, int minutes, Instant from)
    {
        var before = from.ToDateTimeOffset() - TimeSpan.FromTicks(1);
        foreach (var offer in page?.Offers ?? [])
        {
            if (offer.Minutes != minutes || offer.Start <= before)
            {
                return false;
            }

            before = offer.Start;
        }

        return page?.Offers.Count > 0 && before < (from + Duration.FromDays(FullBook.DaysAsked)).ToDateTimeOffset();
    }

    private static Instant From(int number) => MeasuredClinic.FirstMorning + Duration.FromDays(number / Wishes.Length);

    private static string Path(int number)
    {
        var from = From(number);
        return $"/scheduling/v1/availability?{Wishes[number % Wishes.Length].Query}"
            + $"&from={MeasuredClinic.WallTime(from)}&to={MeasuredClinic.WallTime(from + Duration.FromDays(FullBook.DaysAsked))}";
    }
}
