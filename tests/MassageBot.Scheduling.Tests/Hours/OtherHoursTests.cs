using System.Net;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Scheduling.Tests.Hours;

public sealed class OtherHoursTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_therapists_other_hours_hold_on_their_date_only(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);

        await clinic.PlacedAsync(Hours("mia", "2026-03-05", ("13:00", "17:00")));

        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T13:00")).ShouldBeTrue();
        (await clinic.IsOfferedAsync("2026-03-05T16:15")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-06T10:00")).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_clinic_opens_longer_where_its_people_work_longer_too(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);

        await clinic.PlacedAsync(Hours(null, "2026-03-05", ("08:00", "22:00")));
        var isOfferedAtOnce = await clinic.IsOfferedAsync("2026-03-05T20:30");
        await clinic.PlacedAsync(Hours("mia", "2026-03-05", ("12:00", "22:00")));

        isOfferedAtOnce.ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T20:30")).ShouldBeTrue();
        (await clinic.BookedAsync("2026-03-05T20:30")).Local.ShouldBe("2026-03-05T20:30:00");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Visits_outside_the_new_hours_are_listed_and_stay(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var morning = await clinic.BookedAsync("2026-03-05T09:00");
        var evening = await clinic.BookedAsync("2026-03-05T16:30");
        await clinic.BookedAsync("2026-03-05T14:00");
        await clinic.BookedAsync("2026-03-06T09:00");

        var placed = await clinic.PlacedAsync(Hours("mia", "2026-03-05", ("13:00", "17:00")));

        placed.Affected.Select(visit => visit.Id).ShouldBe([morning.Id, evening.Id]);
        placed.Affected.ShouldAllBe(visit => visit.Status == AppointmentStatus.Booked);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task They_stay_when_the_clinics_file_is_loaded_again(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        await clinic.PlacedAsync(Hours("mia", "2026-03-05", ("13:00", "17:00")));

        await clinic.Services.GetRequiredService<ICalendarSetup>().ApplyAsync(
            Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia") with { ClinicName = "Another name" }, CancellationToken.None);

        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T13:00")).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_said_of_a_date_again_replaces_it_and_what_is_taken_back_is_the_week_again(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        await clinic.PlacedAsync(Hours("mia", "2026-03-05"));
        var second = await clinic.PlacedAsync(Hours("mia", "2026-03-05", ("09:00", "11:00")));
        var list = (await clinic.Http.GetFromJsonAsync("/scheduling/v1/exceptions", SchedulingJson.Default.ExceptionList))!;

        var response = await clinic.Http.DeleteAsync($"/scheduling/v1/exceptions/{second.Exception.Id}");

        list.Exceptions.ShouldHaveSingleItem().Hours.ShouldBe([new HoursOfDay("09:00", "11:00")]);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await clinic.IsOfferedAsync("2026-03-05T15:00")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_date_that_the_file_closes_can_be_opened()
    {
        await using var clinic = await Clinic.OpenAsync(setup: Clinic.Sample() with { ClosedDates = [new LocalDate(2026, 3, 5)] });
        var wasOffered = await clinic.IsOfferedAsync("2026-03-05T10:00");

        await clinic.PlacedAsync(Hours(null, "2026-03-05", ("09:00", "12:00")));

        wasOffered.ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
        (await clinic.IsOfferedAsync("2026-03-05T13:00")).ShouldBeFalse();
    }

    [PostgreSql.PostgreSqlFact]
    public async Task Another_program_on_the_same_database_goes_by_them_with_its_next_call()
    {
        using var place = await CalendarPlace.NewAsync(Store.PostgreSql);
        var setup = Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia");
        await using var one = await Clinic.OpenAsync(place, setup);
        await using var other = await Clinic.OpenAsync(place, setup);
        var offer = await other.OfferAsync("2026-03-05T10:00");

        await one.PlacedAsync(Hours("mia", "2026-03-05"));
        var booked = await other.BookAsync(Clinic.Wanted(offer));

        booked.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await other.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("nobody", "2026-03-05", "09:00", 404)]
    [InlineData("mia", "2026-02-30", "09:00", 400)]
    [InlineData("mia", "2026-03-05", "9 o'clock", 400)]
    public async Task Hours_that_cannot_be_are_refused(string therapist, string date, string from, int status)
    {
        await using var clinic = await Clinic.OpenAsync();

        var response = await clinic.PostAsync("exceptions", Hours(therapist, date, (from, "12:00")), SchedulingJson.Default.ExceptionWanted);

        ((int)response.StatusCode).ShouldBe(status);
    }

    private static ExceptionWanted Hours(string? therapist, string date, params (string From, string To)[] hours) => new()
    {
        Therapist = therapist,
        Date = date,
        Hours = [.. hours.Select(span => new HoursOfDay(span.From, span.To))],
        By = "front desk",
    };

    private static Task<Clinic> OneTherapistAsync(Store store) =>
        Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
}
