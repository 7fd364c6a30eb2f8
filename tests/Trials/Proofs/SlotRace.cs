using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Trials.Faults;
using MassageBot.Trials.Report;
using Npgsql;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// Fifty callers book the same slot of the same therapist at once, again and again: each round has one winner, and the others are told that
/// the slot is taken and what else is free. Who is told that the calendar cannot be reached asks again with the same key, as the contract has
/// it, so that a machine too slow shows as that and not as a wrong answer. The winner's visit is cancelled, and the next round is for the slot that it gave back. On
/// PostgreSQL the callers are spread over two hosts.
/// </summary>
internal sealed class SlotRace : IProof
{
    private const int AtOnce = 50;
    private const int MostTries = 20;
    private const string Appointments = "/scheduling/v1/appointments";

    public string Name => "slot-race";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.PostgreSql];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        List<HttpClient> callers = [];
        for (var n = 0; n < (trial.Store == StoreKind.PostgreSql ? 2 : 1); n++)
        {
            callers.Add(await StartedAsync(clinic.NewHost(), cancellationToken));
        }

        var tally = new Tally();
        List<TimeSpan> rounds = [];
        var since = Stopwatch.GetTimestamp();
        for (var round = 0; round < trial.Pick(1_000, 6); round++)
        {
            var begin = Stopwatch.GetTimestamp();
            var winner = await RoundAsync(callers, tally, cancellationToken);
            rounds.Add(Stopwatch.GetElapsedTime(begin));
            await FreedAsync(callers[round % callers.Count], winner, round, tally, cancellationToken);
        }

        Tell(trial.Report, rounds, tally, Stopwatch.GetElapsedTime(since));
        await JudgeAsync(clinic, trial.Report, rounds.Count, cancellationToken);
        callers.ForEach(caller => caller.Dispose());
    }

    private static async Task<HttpClient> StartedAsync(HostProcess host, CancellationToken cancellationToken)
    {
        host.Start();
        await host.AnswersAsync(cancellationToken);
        var http = Loopback.Client(host.Address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Installation.CalendarKey);
        return http;
    }

    private static async Task<string?> RoundAsync(List<HttpClient> callers, Tally tally, CancellationToken cancellationToken)
    {
        var offer = await OfferAsync(callers[0], cancellationToken);
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n =>
            Task.Run(() => BookAsync(callers[n % callers.Count], offer, n, tally, cancellationToken), cancellationToken)));
        tally.Count(answers);
        return answers.FirstOrDefault(answer => answer.Status == HttpStatusCode.Created)?.Id;
    }

    /// <summary>The first free half hour of Ana's from tomorrow on: the same in every round.</summary>
    private static async Task<string> OfferAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var from = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        using var found = JsonDocument.Parse(await http.GetByteArrayAsync(
            new Uri($"/scheduling/v1/availability?service=swedish&minutes=30&therapist=ana&limit=1&from={from}", UriKind.Relative), cancellationToken));
        return found.RootElement.GetProperty("offers")[0].GetProperty("offerId").GetString()!;
    }

    private static async Task<Booked> BookAsync(HttpClient http, string offer, int caller, Tally tally, CancellationToken cancellationToken)
    {
        var wanted = new { offerId = offer, client = new { firstName = $"Caller {caller}", phone = $"+1555010{caller:0000}" } };
        using var response = await PostAsync(http, Appointments, wanted, Guid.NewGuid().ToString(), tally, cancellationToken);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return response.StatusCode == HttpStatusCode.Created
            ? new Booked(response.StatusCode, answer.RootElement.GetProperty("id").GetString(), 0)
            : new Booked(response.StatusCode, null, answer.RootElement.TryGetProperty("alternatives", out var others) ? others.GetArrayLength() : 0);
    }

    private static async Task FreedAsync(HttpClient http, string? visit, int round, Tally tally, CancellationToken cancellationToken)
    {
        var path = $"{Appointments}/{visit}/cancel";
        using var response = await PostAsync(http, path, new { reasonCode = "trial" }, $"cancel {round} {visit}", tally, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<HttpResponseMessage> PostAsync<T>(
        HttpClient http, string path, T body, string key, Tally tally, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            request.Headers.Add("Idempotency-Key", key);
            var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable || tries == MostTries)
            {
                return response;
            }

            tally.NotReached();
            response.Dispose();
        }
    }

    private static void Tell(TrialReport report, List<TimeSpan> rounds, Tally tally, TimeSpan took)
    {
        var spread = new Spread(rounds);
        report.Figure($"rounds of {AtOnce} at once", $"{rounds.Count:N0}");
        report.Figure("one winner", $"{tally.OneWinner:N0}");
        report.Figure("told that it is taken, with other slots", $"{tally.Taken:N0}");
        report.Figure("a round, middle", $"{spread.Middle.TotalMilliseconds:0} ms");
        report.Figure("a round, slowest twentieth", $"{spread.SlowestTwentieth.TotalMilliseconds:0} ms");
        report.Figure("answers a second, cancelling included", $"{rounds.Count * AtOnce / took.TotalSeconds:N0}");
        report.Require(tally.OneWinner == rounds.Count, $"{rounds.Count - tally.OneWinner} rounds had not exactly one winner.");
        report.Require(tally.Taken == rounds.Count * (AtOnce - 1), $"{(rounds.Count * (AtOnce - 1)) - tally.Taken} losers were not told 409 with alternatives.");
        report.Require(tally.Unreachable == 0, $"{tally.Unreachable} times a caller was told 503: more than this machine does in the 1.7 s that a caller is kept.");
        report.Require(tally.Others.Count == 0, $"Other answers: {string.Join(", ", tally.Others.Select(pair => $"{pair.Value} times {pair.Key}"))}.");
    }

    private static async Task JudgeAsync(Installation clinic, TrialReport report, int rounds, CancellationToken cancellationToken)
    {
        var visits = await Installation.VisitsAsync(clinic.Hosts[0].Address, cancellationToken);
        report.Require(visits.Count == rounds, $"The calendar holds {visits.Count} visits, cancelled ones included, after {rounds} rounds.");
        if (clinic.Database is { } database)
        {
            report.Require(await DeadlocksAsync(database, cancellationToken) == 0, $"PostgreSQL has broken deadlocks.");
        }
    }

    private static async Task<long> DeadlocksAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private sealed record Booked(HttpStatusCode Status, string? Id, int Alternatives);

    private sealed class Tally
    {
        private int unreachable;

        public int OneWinner { get; private set; }

        public int Taken { get; private set; }

        public int Unreachable => unreachable;

        public Dictionary<string, int> Others { get; } = [];

        public void NotReached() => Interlocked.Increment(ref unreachable);

        public void Count(IReadOnlyList<Booked> answers)
        {
            OneWinner += answers.Count(answer => answer.Status == HttpStatusCode.Created) == 1 ? 1 : 0;
            Taken += answers.Count(answer => answer is { Status: HttpStatusCode.Conflict, Alternatives: > 0 });
            foreach (var answer in answers.Where(answer => answer.Status is not (HttpStatusCode.Created or HttpStatusCode.Conflict)))
            {
                Others[$"{(int)answer.Status}"] = Others.GetValueOrDefault($"{(int)answer.Status}") + 1;
            }
        }
    }
}
