using System.Text.Json;
using MassageBot.Scheduling.Contract;

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
            "/scheduling/v1/appointments/search",
            "/scheduling/v1/appointments/{id}",
            "/scheduling/v1/appointments/{id}.ics",
            "/scheduling/v1/appointments/{id}/arrived",
            "/scheduling/v1/appointments/{id}/cancel",
            "/scheduling/v1/appointments/{id}/cancellation-terms",
            "/scheduling/v1/appointments/{id}/coming",
            "/scheduling/v1/appointments/{id}/confirm",
            "/scheduling/v1/appointments/{id}/contact",
            "/scheduling/v1/appointments/{id}/decline",
            "/scheduling/v1/appointments/{id}/form",
            "/scheduling/v1/appointments/{id}/fulfilled",
            "/scheduling/v1/appointments/{id}/late",
            "/scheduling/v1/appointments/{id}/noshow",
            "/scheduling/v1/appointments/{id}/proposal",
            "/scheduling/v1/appointments/{id}/proposal/accept",
            "/scheduling/v1/appointments/{id}/reschedule",
            "/scheduling/v1/availability",
            "/scheduling/v1/blocks",
            "/scheduling/v1/blocks/{id}",
            "/scheduling/v1/clients/erase",
            "/scheduling/v1/closures",
            "/scheduling/v1/day",
            "/scheduling/v1/exceptions",
            "/scheduling/v1/exceptions/{id}",
            "/scheduling/v1/feeds",
            "/scheduling/v1/feeds/{id}",
            "/scheduling/v1/feeds/{secret}.ics",
            "/scheduling/v1/health",
            "/scheduling/v1/holds",
            "/scheduling/v1/holds/{id}",
            "/scheduling/v1/holds/{id}/renew",
            "/scheduling/v1/import",
            "/scheduling/v1/services",
            "/scheduling/v1/therapists",
            "/scheduling/v1/waitlist",
            "/scheduling/v1/waitlist/{id}",
            "/scheduling/v1/waitlist/{id}/claim",
            "/scheduling/v1/waitlist/{id}/offer",
            "/scheduling/v1/waitlist/{id}/pass",
        ]);
    }

    [Theory]
    [InlineData("services", "ServiceList")]
    [InlineData("therapists", "TherapistList")]
    [InlineData("availability?service=swedish&minutes=60", "OfferList")]
    [InlineData("availability?service=swedish&minutes=60&limit=1", "OfferList")]
    [InlineData("availability?service=swedish", "Problem")]
    [InlineData("appointments", "AppointmentList")]
    [InlineData("appointments/D1", "Appointment")]
    [InlineData("appointments/D1/cancellation-terms", "CancellationTerms")]
    [InlineData("exceptions", "ExceptionList")]
    [InlineData("blocks", "BlockList")]
    [InlineData("day?date=2026-03-09", "DayView")]
    [InlineData("waitlist", "WaitlistEntries")]
    [InlineData("feeds", "FeedList")]
    [InlineData("health", "Health")]
    public async Task What_is_answered_is_what_the_document_says(string path, string schema)
    {
        await using var clinic = await Clinic.OpenAsync();
        await clinic.ImportAsync(new ImportWanted { Appointments = [Visit] });
        using var document = JsonDocument.Parse(await clinic.Http.GetStringAsync("/openapi/scheduling.json"));
        using var answer = JsonDocument.Parse(await (await clinic.Http.GetAsync("/scheduling/v1/" + path)).Content.ReadAsStringAsync());

        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");

        Announced.Differences(answer.RootElement, schemas.GetProperty(schema), schemas).ShouldBeEmpty();
    }

    private static ImportedVisit Visit => new()
    {
        Id = "D1",
        Service = "swedish",
        Minutes = 60,
        Start = "2026-03-09T15:00",
        Name = "Sam Test",
        Phone = "+15550100172",
    };
}
