using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class ClientErasureTests
{
    private const string Phone = "+15550100172";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_past_visits_nothing_says_whose_they_were(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await BookAsync(clinic, "2026-03-05T10:00", "Sam Test");
        clinic.Time.Advance(TimeSpan.FromDays(3));

        var erased = await EraseAsync(clinic, new EraseWanted { Phone = "555 010 0172", Name = "sam" });
        var left = await Clinic.ReadAsync(await clinic.Http.GetAsync($"/scheduling/v1/appointments/{visit.Id}"), SchedulingJson.Default.Appointment);

        erased.ShouldBe(new Erased(1, 0));
        (left.Client.FirstName, left.Client.Phone, left.Client.Reference, left.Notes, left.Constraints.Count, left.Start).ShouldBe(("-", "", null, null, 0, visit.Start));
        (await FoundAsync(clinic, new AppointmentSearch { Phone = Phone })).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_key_still_gets_its_answer_and_no_name_with_it(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wanted = await WantedAsync(clinic, "2026-03-05T10:00", "Sam Test");
        var visit = await Clinic.ReadAsync(await clinic.BookAsync(wanted, "intent-1"), SchedulingJson.Default.Appointment);
        clinic.Time.Advance(TimeSpan.FromDays(3));
        await EraseAsync(clinic, new EraseWanted { AppointmentIds = [visit.Id] });

        var again = await Clinic.ReadAsync(await clinic.BookAsync(wanted, "intent-1"), SchedulingJson.Default.Appointment);

        (again.Id, again.Client.FirstName, again.Client.Phone, again.Notes).ShouldBe((visit.Id, "-", "", null));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_visit_ahead_has_to_be_cancelled_before(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await BookAsync(clinic, "2026-03-05T10:00", "Sam Test");

        (await PostAsync(clinic, new EraseWanted { Phone = Phone, Name = "sam" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await clinic.CancelAsync(visit);

        (await EraseAsync(clinic, new EraseWanted { Phone = Phone, Name = "sam" })).Appointments.ShouldBe(1);
        (await EraseAsync(clinic, new EraseWanted { Phone = Phone, Name = "sam" })).Appointments.ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Others_under_the_number_stay(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await BookAsync(clinic, "2026-03-05T10:00", "Sam Test");
        await BookAsync(clinic, "2026-03-05T13:00", "Leo Test");
        clinic.Time.Advance(TimeSpan.FromDays(3));

        await EraseAsync(clinic, new EraseWanted { Phone = Phone, Name = "Sam" });

        (await FoundAsync(clinic, new AppointmentSearch { Phone = Phone })).ShouldHaveSingleItem().Client.FirstName.ShouldBe("Leo Test");
    }

    [Theory]
    [InlineData(null, "sam")]
    [InlineData("0172", "sam")]
    [InlineData("", null)]
    public async Task What_names_nobody_is_refused(string? phone, string? name)
    {
        await using var clinic = await Clinic.OpenAsync();

        (await PostAsync(clinic, new EraseWanted { Phone = phone, Name = name })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_client_is_found_by_name_and_last_four_digits_together(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await BookAsync(clinic, "2026-03-05T10:00", "José Test");

        (await FoundAsync(clinic, new AppointmentSearch { Name = "jose", PhoneEnding = "0172" })).ShouldHaveSingleItem().Id.ShouldBe(visit.Id);
        (await FoundAsync(clinic, new AppointmentSearch { Name = "jose", PhoneEnding = "0173" })).ShouldBeEmpty();
        (await FoundAsync(clinic, new AppointmentSearch { Name = "ana", PhoneEnding = "0172" })).ShouldBeEmpty();
        (await SearchAsync(clinic, new AppointmentSearch { PhoneEnding = "0172" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SearchAsync(clinic, new AppointmentSearch { Name = "jose" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SearchAsync(clinic, new AppointmentSearch { Name = "jose", PhoneEnding = "172" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Another_number_stands_on_the_visit_and_finds_it(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await BookAsync(clinic, "2026-03-05T10:00", "Sam Test");
        var wanted = new ContactWanted { Phone = "+15550100188", By = "client" };

        var changed = await ContactAsync(clinic, visit, wanted);
        var again = await ContactAsync(clinic, visit, wanted);

        (changed.Client.Phone, changed.Client.FirstName, changed.Version, again.Version).ShouldBe(("+15550100188", "Sam Test", 2, 2));
        (await FoundAsync(clinic, new AppointmentSearch { Phone = "+15550100188" })).ShouldHaveSingleItem();
        (await FoundAsync(clinic, new AppointmentSearch { Phone = Phone })).ShouldBeEmpty();
    }

    private static async Task<Appointment> ContactAsync(Clinic clinic, Appointment visit, ContactWanted wanted) => await Clinic.ReadAsync(
        await clinic.PostAsync($"appointments/{visit.Id}/contact", wanted, SchedulingJson.Default.ContactWanted, ("Idempotency-Key", "change-1")),
        SchedulingJson.Default.Appointment);

    private static async Task<Appointment> BookAsync(Clinic clinic, string local, string name) => await clinic.BookedAsync(await WantedAsync(clinic, local, name));

    private static async Task<AppointmentWanted> WantedAsync(Clinic clinic, string local, string name) =>
        Clinic.Wanted(await clinic.OfferAsync(local), name: name, phone: Phone) with { Notes = "quetzalmarmalade", Constraints = [new Constraint("avoid_area")] };

    private static Task<HttpResponseMessage> PostAsync(Clinic clinic, EraseWanted wanted) => clinic.PostAsync("clients/erase", wanted, SchedulingJson.Default.EraseWanted);

    private static async Task<Erased> EraseAsync(Clinic clinic, EraseWanted wanted) => await Clinic.ReadAsync(await PostAsync(clinic, wanted), SchedulingJson.Default.Erased);

    private static Task<HttpResponseMessage> SearchAsync(Clinic clinic, AppointmentSearch search) =>
        clinic.PostAsync("appointments/search", search, SchedulingJson.Default.AppointmentSearch);

    private static async Task<IReadOnlyList<Appointment>> FoundAsync(Clinic clinic, AppointmentSearch search) =>
        (await Clinic.ReadAsync(await SearchAsync(clinic, search), SchedulingJson.Default.AppointmentList)).Appointments;
}
