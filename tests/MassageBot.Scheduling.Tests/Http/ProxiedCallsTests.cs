using System.Text.Json.Nodes;
using MassageBot.Prism;

namespace MassageBot.Scheduling.Tests.Http;

public sealed class ProxiedCallsTests
{
    [PrismFact]
    public async Task Every_call_and_every_answer_is_as_the_served_document_says()
    {
        await using var clinic = await Clinic.ListenAsync();
        var document = $"{clinic.Http.BaseAddress}openapi/scheduling.json";
        await using var strict = await PrismServer.ProxyAsync(document, clinic.Http.BaseAddress!);
        await using var answersOnly = await PrismServer.ProxyAsync(document, clinic.Http.BaseAddress!, validateRequests: false);
        using var proxied = new ProxiedCalls(strict.Address, answersOnly.Address);
        using var http = new HttpClient(proxied) { BaseAddress = strict.Address };
        http.DefaultRequestHeaders.Authorization = clinic.Http.DefaultRequestHeaders.Authorization;

        await DayOfCalls.WalkAsync(http);

        proxied.Violations.ShouldBeEmpty();
        proxied.Calls.ShouldBeGreaterThan(60);
    }

    [PrismFact]
    public async Task An_answer_that_the_document_does_not_allow_is_noticed()
    {
        await using var clinic = await Clinic.ListenAsync();
        var document = JsonNode.Parse(await clinic.Http.GetStringAsync("/openapi/scheduling.json"))!;
        document["components"]!["schemas"]!["Health"]!["properties"]!["status"]!["type"] = "integer";
        var other = Path.Combine(clinic.Place.Directory, "other.json");
        await File.WriteAllTextAsync(other, document.ToJsonString());
        await using var prism = await PrismServer.ProxyAsync(other, clinic.Http.BaseAddress!);
        using var proxied = new ProxiedCalls(prism.Address, prism.Address);
        using var http = new HttpClient(proxied) { BaseAddress = prism.Address };
        http.DefaultRequestHeaders.Authorization = clinic.Http.DefaultRequestHeaders.Authorization;

        await http.GetAsync("/scheduling/v1/health");

        proxied.Violations.ShouldHaveSingleItem();
    }
}
