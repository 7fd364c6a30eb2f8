using System.Net;

namespace MassageBot.Scheduling.Tests.Http;

public sealed class PrivacyTests
{
    private const string Canary = "Canaria-5550100199";

    [Theory]
    [InlineData("appointments", """{"client":{"firstName":"Canaria-5550100199","phone":7}}""")]
    [InlineData("appointments", """{"offerId":"Canaria-5550100199","client":{"firstName":"Canaria-5550100199","phone":"+15550100199"}}""")]
    [InlineData("appointments", """{"status":"Canaria-5550100199"}""")]
    [InlineData("appointments", """{"client":null}""")]
    [InlineData("appointments", "Canaria-5550100199")]
    [InlineData("appointments/Canaria-5550100199/cancel", "{}")]
    [InlineData("appointments/search", """{"limit":"Canaria-5550100199"}""")]
    [InlineData("holds", """{"offerId":"Canaria-5550100199","holder":"Canaria-5550100199"}""")]
    [InlineData("import", """{"appointments":[{"service":"Canaria-5550100199","minutes":60,"start":"x","name":"y","phone":"z"}]}""")]
    public async Task A_refusal_never_quotes_what_was_sent(string path, string body)
    {
        await using var clinic = await Clinic.OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/scheduling/v1/" + path) { Content = new StringContent(body, null, "application/json") };
        request.Headers.Add("Idempotency-Key", "intent-1");

        var response = await clinic.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBeInRange(400, 499);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain(Canary);
        (await Clinic.ProblemAsync(response)).Type.ShouldStartWith("urn:massagebot:scheduling:");
    }

    [Fact]
    public async Task Answers_are_not_kept_by_caches()
    {
        await using var clinic = await Clinic.OpenAsync();

        var response = await clinic.Http.GetAsync("/scheduling/v1/appointments");

        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused()
    {
        await using var clinic = await Clinic.OpenAsync();

        var response = await clinic.Http.PostAsync("/scheduling/v1/holds", new StringContent(new string(' ', 70_000), null, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }
}
