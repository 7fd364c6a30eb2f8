using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Http;

public sealed class HostileCallTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Text_that_no_database_likes_is_refused_or_kept_and_the_next_call_works(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");
        string[] names = ["nul\0name", "Zoë '; DROP TABLE busy; --", "\u202Eevil", "a\u0301\u0302\u0303\u0304", "%s{0}$1"];

        var answers = new List<HttpStatusCode>();
        foreach (var name in names)
        {
            answers.Add((await clinic.BookAsync(Clinic.Wanted(offer, name: name))).StatusCode);
        }

        answers.ShouldAllBe(status => status == HttpStatusCode.Created || status == HttpStatusCode.BadRequest || status == HttpStatusCode.Conflict);
        (await clinic.IsOfferedAsync("2026-03-06T10:00")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite("availability?service=swedish&minutes=60&holder=a%00b")]
    [OnSqlite("appointments?clientReference=a%00b&status=%27")]
    [OnPostgreSql("availability?service=swedish&minutes=60&holder=a%00b")]
    [OnPostgreSql("appointments?clientReference=a%00b")]
    public async Task An_odd_address_is_no_failure_of_the_endpoint(Store store, string path)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var response = await clinic.Http.GetAsync("/scheduling/v1/" + path);

        ((int)response.StatusCode).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task Unknown_fields_are_ignored()
    {
        await using var clinic = await Clinic.OpenAsync();
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        var response = await SendAsync(
            clinic,
            "appointments",
            $$$"""{"offerId":"{{{offer.OfferId}}}","id":"mine","version":9,"client":{"firstName":"Sam","phone":"+15550100170","role":"owner"}}""");
        var booked = await Clinic.ReadAsync(response, SchedulingJson.Default.Appointment);

        (booked.Id == "mine", booked.Version).ShouldBe((false, 1));
    }

    [Theory]
    [InlineData("holds")]
    [InlineData("appointments")]
    [InlineData("import")]
    public async Task Json_of_endless_depth_is_refused(string path)
    {
        await using var clinic = await Clinic.OpenAsync();

        var response = await SendAsync(clinic, path, "{\"x\":" + new string('[', 20_000));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_key_of_255_characters_is_taken_and_a_longer_one_refused()
    {
        await using var clinic = await Clinic.OpenAsync();
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));

        var longer = await clinic.BookAsync(wanted, new string('k', 256));
        var longest = await clinic.BookAsync(wanted, new string('k', 255));

        (longer.StatusCode, longest.StatusCode).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.Created));
    }

    [Fact]
    public async Task An_import_beyond_all_measure_is_refused()
    {
        await using var clinic = await Clinic.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/scheduling/v1/import") { Content = new StringContent("{}", null, "application/json") };
        request.Content.Headers.ContentLength = 17 * 1024 * 1024;

        var response = await clinic.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static Task<HttpResponseMessage> SendAsync(Clinic clinic, string path, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/scheduling/v1/" + path) { Content = new StringContent(body, null, "application/json") };
        request.Headers.Add("Idempotency-Key", "intent-1");
        return clinic.Http.SendAsync(request);
    }
}
