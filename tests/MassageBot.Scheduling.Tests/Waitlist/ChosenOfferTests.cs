using System.Net;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Waitlist;

public sealed class ChosenOfferTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Staff_offer_a_time_outside_the_hours_that_were_asked_for_and_it_is_held(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "ana"));
        var entry = await JoinedAsync(clinic);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        var offered = await OfferedAsync(clinic, entry, offer);
        var again = await OfferedAsync(clinic, entry, offer);

        (offered.Status, offered.Offer!.Offer.Local).ShouldBe((WaitlistStatus.Offered, "2026-03-05T10:00:00"));
        again.Offer!.Expires.ShouldBe(offered.Offer.Expires);
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
        (await clinic.PostAsync($"waitlist/{entry.Id}/claim", new ClaimWanted(), SchedulingJson.Default.ClaimWanted, ("Idempotency-Key", "k"))).StatusCode
            .ShouldBe(HttpStatusCode.Created);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Another_offer_takes_the_place_of_the_first_whose_time_is_free(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "ana"));
        var entry = await JoinedAsync(clinic);
        var later = await clinic.OfferAsync("2026-03-05T15:00");
        await OfferedAsync(clinic, entry, await clinic.OfferAsync("2026-03-05T10:00"));

        await OfferedAsync(clinic, entry, later);

        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
        (await clinic.IsOfferedAsync("2026-03-05T15:00")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_time_that_somebody_has_or_another_length_is_not_offered()
    {
        await using var clinic = await Clinic.OpenAsync(setup: Clinic.With(Clinic.Sample(), therapist => therapist.Id == "ana"));
        var entry = await JoinedAsync(clinic);
        var (taken, longer) = (await clinic.OfferAsync("2026-03-05T10:00"), await clinic.OfferAsync("2026-03-05T13:00", minutes: 90));
        await clinic.BookedAsync("2026-03-05T10:00");

        var answers = (await OfferAsync(clinic, entry, taken), await OfferAsync(clinic, entry, longer));

        (answers.Item1.StatusCode, answers.Item2.StatusCode).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.BadRequest));
        (await clinic.Http.GetFromJsonAsync($"/scheduling/v1/waitlist/{entry.Id}", SchedulingJson.Default.WaitlistEntry))!.Status.ShouldBe(WaitlistStatus.Waiting);
    }

    private static async Task<WaitlistEntry> JoinedAsync(Clinic clinic) => await Clinic.ReadAsync(
        await clinic.PostAsync(
            "waitlist",
            new WaitlistWanted
            {
                Client = new Client { FirstName = "Ann", Phone = "+15550100001" },
                Service = "swedish",
                Minutes = 60,
                First = "2026-03-05",
                Last = "2026-03-05",
                Windows = [new HoursOfDay("05:00", "06:00")],
            },
            SchedulingJson.Default.WaitlistWanted),
        SchedulingJson.Default.WaitlistEntry);

    private static async Task<WaitlistEntry> OfferedAsync(Clinic clinic, WaitlistEntry entry, Offer offer) =>
        await Clinic.ReadAsync(await OfferAsync(clinic, entry, offer), SchedulingJson.Default.WaitlistEntry);

    private static Task<HttpResponseMessage> OfferAsync(Clinic clinic, WaitlistEntry entry, Offer offer) =>
        clinic.PostAsync($"waitlist/{entry.Id}/offer", new OfferWanted { OfferId = offer.OfferId, By = "front desk" }, SchedulingJson.Default.OfferWanted);
}
