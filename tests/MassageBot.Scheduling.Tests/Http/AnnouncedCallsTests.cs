using System.Text.Json;

namespace MassageBot.Scheduling.Tests.Http;

public sealed class AnnouncedCallsTests
{
    [Fact]
    public async Task Every_route_answers_as_the_document_says()
    {
        await using var clinic = await Clinic.OpenAsync();
        using var document = JsonDocument.Parse(await clinic.Http.GetStringAsync("/openapi/scheduling.json"));
        using var watched = new WatchedCalls(clinic.Handler, document.RootElement);
        using var http = new HttpClient(watched) { BaseAddress = clinic.Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = clinic.Http.DefaultRequestHeaders.Authorization;

        await DayOfCalls.WalkAsync(http);

        watched.Faults.ShouldBeEmpty();
        watched.NeverDone.ShouldBeEmpty();
    }
}
