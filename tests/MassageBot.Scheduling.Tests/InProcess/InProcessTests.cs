using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.InProcess;

namespace MassageBot.Scheduling.Tests.InProcess;

public sealed class InProcessTests
{
    [Fact]
    public async Task A_client_in_the_process_books_over_the_same_contract_without_a_socket()
    {
        await using var clinic = await Clinic.OpenAsync();
        using var http = Client(clinic, Clinic.Key);

        var page = await http.GetFromJsonAsync(
            "scheduling/v1/availability?service=swedish&minutes=60&from=2026-03-05T10%3A00", SchedulingJson.Default.OfferList);
        using var request = new HttpRequestMessage(HttpMethod.Post, "scheduling/v1/appointments")
        {
            Content = JsonContent.Create(Clinic.Wanted(page!.Offers[0]), SchedulingJson.Default.AppointmentWanted),
        };
        request.Headers.Add("Idempotency-Key", "intent-1");
        var response = await http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.ETag!.Tag.ShouldBe("\"1\"");
        (await Clinic.ReadAsync(response, SchedulingJson.Default.Appointment)).Local.ShouldBe("2026-03-05T10:00:00");
    }

    [Fact]
    public async Task A_client_in_the_process_needs_the_key_too()
    {
        await using var clinic = await Clinic.OpenAsync();
        using var http = Client(clinic, "wrong");

        var response = await http.GetAsync("scheduling/v1/health");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Clinic.ProblemAsync(response)).Code.ShouldBe("unauthorized");
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_not_found()
    {
        await using var clinic = await Clinic.OpenAsync();
        using var http = Client(clinic, Clinic.Key);

        (await http.GetAsync("scheduling/v1/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static HttpClient Client(Clinic clinic, string key) => new(new InProcessSchedulingHandler(clinic.Services))
    {
        BaseAddress = new Uri("http://scheduling.local/"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };
}
