using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Benchmarks.Load;
using MassageBot.Scheduling.Contract;
using NodaTime;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>
/// Books and cancels visits while others search, ten times a second each, and looks after every change whether the next answer knows of it: an
/// answer may be quick, never old.
/// </summary>
internal sealed class Changes(HttpClient http, Failures failures)
{
    private const string Appointments = "/scheduling/v1/appointments";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly string Search = "/scheduling/v1/availability?service=swedish&minutes=60&therapist=t5&limit=1"
        + $"&from={MeasuredClinic.WallTime(MeasuredClinic.FirstMorning + Duration.FromDays(1))}";

    /// <summary>Goes on until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Pause);
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            await ChangeAsync(round);
            try
            {
                await timer.WaitForNextTickAsync(stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ChangeAsync(int round)
    {
        var offer = await FirstAsync();
        using var booked = await PostAsync(Appointments, Wanted(offer), SchedulingJson.Default.AppointmentWanted, $"change {round} {Guid.NewGuid()}");
        var visit = await booked.Content.ReadFromJsonAsync(SchedulingJson.Default.Appointment);
        var after = await FirstAsync();
        using var cancelled = await PostAsync(
            $"{Appointments}/{visit!.Id}/cancel", new CancelWanted("benchmark"), SchedulingJson.Default.CancelWanted, $"end {round} {Guid.NewGuid()}");
        var again = await FirstAsync();
        if (booked.StatusCode != HttpStatusCode.Created || !cancelled.IsSuccessStatusCode || after.Start == offer.Start || again.Start != offer.Start)
        {
            failures.Add($"A search was told of {offer.Local}, {after.Local} and {again.Local} before and after it was booked and cancelled.");
        }
    }

    private static AppointmentWanted Wanted(Offer offer) => new()
    {
        OfferId = offer.OfferId,
        Client = new Client { FirstName = "Maya", Phone = "+15570000001" },
    };

    private async Task<Offer> FirstAsync() => (await http.GetFromJsonAsync(Search, SchedulingJson.Default.OfferList))!.Offers[0];

    private async Task<HttpResponseMessage> PostAsync<T>(string path, T body, JsonTypeInfo<T> type, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, type) };
        request.Headers.Add("Idempotency-Key", key);
        return await http.SendAsync(request);
    }
}
