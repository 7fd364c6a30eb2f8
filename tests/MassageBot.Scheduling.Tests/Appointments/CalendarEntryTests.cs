using System.Text;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class CalendarEntryTests
{
    [Fact]
    public async Task The_calendar_file_is_a_request_with_the_visits_time_in_utc()
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await clinic.BookedAsync("2026-03-05T16:00", "deep_tissue");

        var response = await clinic.Http.GetAsync($"/scheduling/v1/appointments/{visit.Id}.ics");
        var lines = Unfolded(await response.Content.ReadAsStringAsync());

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        lines.ShouldContain("METHOD:REQUEST");
        lines.ShouldContain($"UID:{visit.Id}@massagebot");
        lines.ShouldContain("SEQUENCE:0");
        lines.ShouldContain("DTSTART:20260305T210000Z");
        lines.ShouldContain("DTEND:20260305T220000Z");
        lines.ShouldContain("LOCATION:1 Sample Street\\, Sampletown");
        (lines[0], lines[^1]).ShouldBe(("BEGIN:VCALENDAR", "END:VCALENDAR"));
    }

    [Fact]
    public async Task The_calendar_file_does_not_tell_the_service_nor_the_client()
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await clinic.BookedAsync("2026-03-05T16:00", "prenatal");

        var text = await clinic.Http.GetStringAsync($"/scheduling/v1/appointments/{visit.Id}.ics?lang=es");

        text.ShouldContain("SUMMARY:Masaje - Sample Clinic");
        text.ShouldNotContain("prenatal");
        text.ShouldNotContain("5550100170");
    }

    [Fact]
    public async Task A_cancelled_visit_gives_a_cancel_with_a_higher_sequence()
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await clinic.BookedAsync("2026-03-05T16:00");
        await clinic.CancelAsync(visit);

        var lines = Unfolded(await clinic.Http.GetStringAsync($"/scheduling/v1/appointments/{visit.Id}.ics"));

        lines.ShouldContain("METHOD:CANCEL");
        lines.ShouldContain("STATUS:CANCELLED");
        lines.ShouldContain("SEQUENCE:1");
    }

    [Fact]
    public async Task Long_lines_are_folded_by_octets_and_letters_stay_whole()
    {
        var name = string.Concat(Enumerable.Repeat("Clínica de muestra, ñandú; ", 8));
        await using var clinic = await Clinic.OpenAsync(Store.Sqlite, Clinic.Sample() with { ClinicName = name });
        var visit = await clinic.BookedAsync("2026-03-05T16:00");

        var text = await clinic.Http.GetStringAsync($"/scheduling/v1/appointments/{visit.Id}.ics");

        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        Unfolded(text).ShouldContain("SUMMARY:Massage - " + name.Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal));
    }

    private static string[] Unfolded(string text) =>
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
