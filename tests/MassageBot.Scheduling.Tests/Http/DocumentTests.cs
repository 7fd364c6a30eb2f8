using System.Text.Json;

namespace MassageBot.Scheduling.Tests.Http;

public sealed class DocumentTests
{
    [Fact]
    public async Task The_document_names_every_route_and_needs_no_key()
    {
        await using var clinic = await Clinic.OpenAsync();
        clinic.Http.DefaultRequestHeaders.Authorization = null;

        using var document = JsonDocument.Parse(await clinic.Http.GetStringAsync("/openapi/scheduling.json"));

        document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal).ShouldBe(
        [
            "/scheduling/v1/appointments",
            "/scheduling/v1/appointments/{id}",
            "/scheduling/v1/appointments/{id}.ics",
            "/scheduling/v1/appointments/{id}/cancel",
            "/scheduling/v1/appointments/{id}/reschedule",
            "/scheduling/v1/appointments/search",
            "/scheduling/v1/availability",
            "/scheduling/v1/health",
            "/scheduling/v1/holds",
            "/scheduling/v1/holds/{id}",
            "/scheduling/v1/holds/{id}/renew",
            "/scheduling/v1/import",
            "/scheduling/v1/services",
            "/scheduling/v1/therapists",
        ]);
    }

    [Fact]
    public async Task Dump()
    {
        await using var clinic = await Clinic.OpenAsync();
        await File.WriteAllTextAsync("/tmp/openapi.json", await clinic.Http.GetStringAsync("/openapi/scheduling.json"));
    }
}
