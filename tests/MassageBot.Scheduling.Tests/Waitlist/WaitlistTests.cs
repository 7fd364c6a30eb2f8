using System.Net;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Scheduling.Tests.Waitlist;

public sealed class WaitlistTests
{
    private const string Ann = "+15550100001";
    private const string Bea = "+15550100002";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cancelled_visits_time_is_offered_to_who_has_waited_longest(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await FullMorningAsync(clinic);
        var (ann, bea) = (await JoinedAsync(clinic, Wish(Ann)), await JoinedAsync(clinic, Wish(Bea)));

        await clinic.CancelAsync(visit);

        var offered = await EntryAsync(clinic, ann);
        (offered.Status, offered.Offer!.Offer.Local).ShouldBe((WaitlistStatus.Offered, "2026-03-05T10:00:00"));
        (await EntryAsync(clinic, bea)).Status.ShouldBe(WaitlistStatus.Waiting);
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_claim_books_what_is_offered_and_the_entry_leaves_the_list(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await FullMorningAsync(clinic);
        var entry = await JoinedAsync(clinic, Wish(Ann));
        await clinic.CancelAsync(visit);

        var booked = await Clinic.ReadAsync(await ClaimAsync(clinic, entry, "k"), SchedulingJson.Default.Appointment);
        var again = await Clinic.ReadAsync(await ClaimAsync(clinic, entry, "k"), SchedulingJson.Default.Appointment);

        (booked.Local, booked.Client.Phone, again.Id).ShouldBe(("2026-03-05T10:00:00", Ann, booked.Id));
        var left = await EntryAsync(clinic, entry);
        (left.Status, left.AppointmentId).ShouldBe((WaitlistStatus.Booked, booked.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_same_key_is_the_same_entry_as_it_stands_by_then(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await FullMorningAsync(clinic);
        var key = Guid.NewGuid().ToString();
        var joined = await JoinedAsync(clinic, Wish(Ann), key);
        await clinic.CancelAsync(visit);

        var again = await JoinedAsync(clinic, Wish(Ann), key);

        (joined.Id, joined.Status).ShouldBe((key, WaitlistStatus.Waiting));
        (again.Id, again.Status).ShouldBe((key, WaitlistStatus.Offered));
        await ClaimAsync(clinic, again, "k");
        (await JoinedAsync(clinic, Wish(Ann), key)).Status.ShouldBe(WaitlistStatus.Booked);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_claim_can_wait_for_the_clinic_s_word(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await FullMorningAsync(clinic);
        var entry = await JoinedAsync(clinic, Wish(Ann));
        await clinic.CancelAsync(visit);
        var pending = new ClaimWanted("assistant") { Status = AppointmentStatus.Pending, Reference = "r1" };

        var booked = await Clinic.ReadAsync(
            await clinic.PostAsync($"waitlist/{entry.Id}/claim", pending, SchedulingJson.Default.ClaimWanted, ("Idempotency-Key", "k")), SchedulingJson.Default.Appointment);

        (booked.Status, booked.Reference).ShouldBe((AppointmentStatus.Pending, "r1"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_offer_that_nobody_takes_goes_to_the_next_one(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await FullMorningAsync(clinic);
        var (ann, bea) = (await JoinedAsync(clinic, Wish(Ann)), await JoinedAsync(clinic, Wish(Bea)));
        await clinic.CancelAsync(visit);
        clinic.Time.Advance(TimeSpan.FromMinutes(21));

        await RunJobsAsync(clinic);

        (await EntryAsync(clinic, ann)).Status.ShouldBe(WaitlistStatus.Waiting);
        (await EntryAsync(clinic, bea)).Status.ShouldBe(WaitlistStatus.Offered);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_late_claim_is_tried_and_the_first_valid_one_wins(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await FullMorningAsync(clinic);
        var (ann, bea) = (await JoinedAsync(clinic, Wish(Ann)), await JoinedAsync(clinic, Wish(Bea)));
        await clinic.CancelAsync(visit);
        clinic.Time.Advance(TimeSpan.FromMinutes(21));
        await RunJobsAsync(clinic);

        var whileHeld = await ClaimAsync(clinic, ann, "1");
        clinic.Time.Advance(TimeSpan.FromMinutes(21));
        await RunJobsAsync(clinic);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => ClaimAsync(clinic, n % 2 == 0 ? ann : bea, $"late {n}"))));

        (await Clinic.ProblemAsync(whileHeld)).Code.ShouldBe("slot-taken");
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created || answer.StatusCode == HttpStatusCode.Conflict);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_passes_waits_on_and_is_not_offered_the_same_again(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await FullMorningAsync(clinic);
        var (ann, bea) = (await JoinedAsync(clinic, Wish(Ann)), await JoinedAsync(clinic, Wish(Bea)));
        await clinic.CancelAsync(visit);

        await clinic.Http.PostAsync($"/scheduling/v1/waitlist/{ann.Id}/pass", null);
        var next = await EntryAsync(clinic, bea);
        await clinic.Http.DeleteAsync($"/scheduling/v1/waitlist/{bea.Id}");

        next.Status.ShouldBe(WaitlistStatus.Offered);
        (await EntryAsync(clinic, bea)).Status.ShouldBe(WaitlistStatus.Left);
        (await EntryAsync(clinic, ann)).Status.ShouldBe(WaitlistStatus.Waiting);
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("therapist")]
    [InlineData("gender")]
    [InlineData("day")]
    [InlineData("window")]
    [InlineData("dates")]
    [InlineData("length")]
    [InlineData("notice")]
    public async Task What_does_not_suit_is_not_offered(string obstacle)
    {
        await using var clinic = await Clinic.OpenAsync(setup: Clinic.With(Clinic.Sample(), therapist => therapist.Id is "mia" or "leo", rooms: 1));
        var visit = await FullMorningAsync(clinic, "&therapist=mia");
        var entry = await JoinedAsync(clinic, Unsuitable(obstacle));

        await clinic.CancelAsync(visit);

        (await EntryAsync(clinic, entry)).Status.ShouldBe(WaitlistStatus.Waiting);
    }

    [Theory]
    [InlineData("decline")]
    [InlineData("reschedule")]
    [InlineData("block")]
    public async Task Time_that_a_visit_or_a_block_gives_back_is_offered(string way)
    {
        await using var clinic = await OneTherapistAsync(Store.Sqlite);
        var visit = await FullMorningAsync(clinic, pending: way == "decline");
        var evening = await clinic.OfferAsync("2026-03-06T18:00");
        var block = await clinic.BlockedAsync(new BlockWanted { From = "2026-03-05T10:00", To = "2026-03-05T11:00" });
        var entry = await JoinedAsync(clinic, Wish(Ann));

        await (way switch
        {
            "decline" => clinic.StepAsync(visit, "decline"),
            "reschedule" => clinic.PostAsync(
                $"appointments/{visit.Id}/reschedule", new RescheduleWanted { OfferId = evening.OfferId }, SchedulingJson.Default.RescheduleWanted, ("If-Match", "*")),
            _ => clinic.CancelAsync(visit),
        });
        var whileBlocked = await EntryAsync(clinic, entry);
        await clinic.Http.DeleteAsync($"/scheduling/v1/blocks/{block.Block.Id}");

        whileBlocked.Status.ShouldBe(WaitlistStatus.Waiting);
        (await EntryAsync(clinic, entry)).Status.ShouldBe(WaitlistStatus.Offered);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_books_elsewhere_in_that_time_waits_no_more_and_the_offer_goes_on(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await FullMorningAsync(clinic);
        var (ann, bea) = (await JoinedAsync(clinic, Wish(Ann)), await JoinedAsync(clinic, Wish(Bea)));
        await clinic.CancelAsync(visit);

        await clinic.BookedAsync(Clinic.Wanted(await clinic.OfferAsync("2026-03-05T15:00"), phone: Ann));

        (await EntryAsync(clinic, ann)).Status.ShouldBe(WaitlistStatus.Booked);
        (await EntryAsync(clinic, bea)).Status.ShouldBe(WaitlistStatus.Offered);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Time_that_an_ended_hold_gave_back_is_found_by_the_next_round(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "kim");
        var entry = await JoinedAsync(clinic, Wish(Ann));
        clinic.Time.Advance(TimeSpan.FromMinutes(6));

        await RunJobsAsync(clinic);

        entry.Status.ShouldBe(WaitlistStatus.Waiting);
        (await EntryAsync(clinic, entry)).Status.ShouldBe(WaitlistStatus.Offered);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_slot_that_its_holder_gives_up_is_offered_in_the_same_step(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "kim");
        var entry = await JoinedAsync(clinic, Wish(Ann));

        await clinic.Http.DeleteAsync($"/scheduling/v1/holds/{hold.HoldId}");

        entry.Status.ShouldBe(WaitlistStatus.Waiting);
        (await EntryAsync(clinic, entry)).Status.ShouldBe(WaitlistStatus.Offered);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_slot_that_its_holder_changes_for_another_is_offered_in_the_same_step(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "kim");
        var entry = await JoinedAsync(clinic, Wish(Ann));

        await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T15:00"), "kim");

        (await EntryAsync(clinic, entry)).Status.ShouldBe(WaitlistStatus.Offered);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Longer_hours_are_offered_in_the_step_that_puts_them_in_place(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        await ClosedUntilNoonAsync(clinic);
        var entry = await JoinedAsync(clinic, Wish(Ann));

        var longer = new ExceptionWanted { Therapist = "mia", Date = "2026-03-05", Hours = [new HoursOfDay("09:00", "17:00")] };
        await clinic.PostAsync("exceptions", longer, SchedulingJson.Default.ExceptionWanted);

        entry.Status.ShouldBe(WaitlistStatus.Waiting);
        (await EntryAsync(clinic, entry)).Status.ShouldBe(WaitlistStatus.Offered);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Shorter_hours_that_are_taken_back_are_offered_in_the_same_step(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var shorter = await ClosedUntilNoonAsync(clinic);
        var entry = await JoinedAsync(clinic, Wish(Ann));

        await clinic.Http.DeleteAsync($"/scheduling/v1/exceptions/{shorter.Exception.Id}");

        (await EntryAsync(clinic, entry)).Status.ShouldBe(WaitlistStatus.Offered);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_entry_that_has_ended_is_deleted_after_thirty_days_and_one_that_waits_is_not(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        await FullMorningAsync(clinic);
        var left = await JoinedAsync(clinic, Wish(Ann) with { Last = "2026-06-05" });
        var waits = await JoinedAsync(clinic, Wish(Bea) with { Last = "2026-06-05" });
        await clinic.Http.DeleteAsync($"/scheduling/v1/waitlist/{left.Id}");

        var kept = await AfterAsync(clinic, TimeSpan.FromDays(29));
        var deleted = await AfterAsync(clinic, TimeSpan.FromDays(2));

        kept.ShouldBe([left.Id, waits.Id]);
        deleted.ShouldBe([waits.Id]);
    }

    [Fact]
    public async Task Who_waited_in_vain_is_forgotten_thirty_days_after_the_last_date()
    {
        await using var clinic = await OneTherapistAsync(Store.Sqlite);
        await FullMorningAsync(clinic);
        await JoinedAsync(clinic, Wish(Ann));

        var kept = await AfterAsync(clinic, TimeSpan.FromDays(30));
        var deleted = await AfterAsync(clinic, TimeSpan.FromDays(3));

        (kept.Count, deleted.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task While_a_rehearsal_is_down_no_offer_moves_on()
    {
        await using var clinic = await OneTherapistAsync(Store.Sqlite);
        var visit = await FullMorningAsync(clinic);
        var ann = await JoinedAsync(clinic, Wish(Ann));
        await clinic.CancelAsync(visit);
        await clinic.ImportAsync(new ImportWanted { Down = true });
        clinic.Time.Advance(TimeSpan.FromMinutes(21));

        await RunJobsAsync(clinic);
        await clinic.ImportAsync(new ImportWanted { Down = false });
        var whileDown = await EntryAsync(clinic, ann);
        await RunJobsAsync(clinic);

        (whileDown.Status, (await EntryAsync(clinic, ann)).Status).ShouldBe((WaitlistStatus.Offered, WaitlistStatus.Waiting));
    }

    [Fact]
    public async Task What_suits_already_is_offered_at_once_and_the_same_wish_is_the_same_entry()
    {
        await using var clinic = await OneTherapistAsync(Store.Sqlite);

        var first = await JoinedAsync(clinic, Wish(Ann));
        var again = await JoinedAsync(clinic, Wish(Ann));

        (first.Status, again.Id).ShouldBe((WaitlistStatus.Offered, first.Id));
    }

    [Fact]
    public async Task An_offer_that_comes_up_at_night_can_be_answered_in_the_morning()
    {
        await using var clinic = await Clinic.OpenAsync(
            setup: Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"), now: new DateTimeOffset(2026, 3, 5, 3, 30, 0, TimeSpan.Zero));

        var entry = await JoinedAsync(clinic, Wish(Ann));

        entry.Offer!.Expires.ShouldBe(new DateTimeOffset(2026, 3, 5, 14, 20, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("service")]
    [InlineData("length")]
    [InlineData("phone")]
    [InlineData("day")]
    [InlineData("window")]
    [InlineData("dates")]
    public async Task A_wish_that_cannot_be_is_refused(string fault)
    {
        await using var clinic = await Clinic.OpenAsync();
        var wish = fault switch
        {
            "service" => Wish(Ann) with { Service = "unknown" },
            "length" => Wish(Ann) with { Minutes = 61 },
            "phone" => Wish("none"),
            "day" => Wish(Ann) with { Days = ["someday"] },
            "window" => Wish(Ann) with { Windows = [new HoursOfDay("12:00", "10:00")] },
            _ => Wish(Ann) with { First = "2026-03-09", Last = "2026-03-08" },
        };

        var response = await clinic.PostAsync("waitlist", wish, SchedulingJson.Default.WaitlistWanted);

        ((int)response.StatusCode).ShouldBeInRange(400, 422);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_list_shows_entries_in_their_order_by_status(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        await FullMorningAsync(clinic);
        var (ann, bea) = (await JoinedAsync(clinic, Wish(Ann)), await JoinedAsync(clinic, Wish(Bea)));
        await clinic.Http.DeleteAsync($"/scheduling/v1/waitlist/{ann.Id}");

        var all = await ListAsync(clinic, "");
        var waiting = await ListAsync(clinic, "?status=waiting");

        all.Entries.Select(entry => entry.Id).ShouldBe([ann.Id, bea.Id]);
        waiting.Entries.Select(entry => entry.Id).ShouldBe([bea.Id]);
    }

    private static WaitlistWanted Wish(string phone) => new()
    {
        Client = new Client { FirstName = "Ann", Phone = phone },
        Service = "swedish",
        Minutes = 60,
        First = "2026-03-05",
        Last = "2026-03-05",
        Windows = [new HoursOfDay("10:00", "10:15")],
    };

    private static WaitlistWanted Unsuitable(string obstacle) => obstacle switch
    {
        "therapist" => Wish(Ann) with { Service = "deep_tissue", Therapist = "leo", Windows = [new HoursOfDay("11:30", "12:00")] },
        "gender" => Wish(Ann) with { Service = "prenatal", Gender = "male" },
        "day" => Wish(Ann) with { Days = ["friday", "saturday"] },
        "window" => Wish(Ann) with { Windows = [new HoursOfDay("20:00", "21:00")] },
        "dates" => Wish(Ann) with { First = "2026-03-06", Last = "2026-03-06", Windows = [new HoursOfDay("20:00", "21:00")] },
        "length" => Wish(Ann) with { Minutes = 90 },
        _ => Wish(Ann) with { NoticeMinutes = 24 * 60 },
    };

    /// <summary>Nobody is free at ten: the visit from ten to eleven, and closed before and after it until noon.</summary>
    private static async Task<Appointment> FullMorningAsync(Clinic clinic, string more = "", bool pending = false)
    {
        var offer = await clinic.OfferAsync("2026-03-05T10:00", more: more);
        var visit = await clinic.BookedAsync(Clinic.Wanted(offer) with { Status = pending ? AppointmentStatus.Pending : AppointmentStatus.Booked });
        await clinic.ImportAsync(new ImportWanted { Full = [new FullSpan("2026-03-05T08:00", "2026-03-05T10:00"), new FullSpan("2026-03-05T11:00", "2026-03-05T12:00")] });
        return visit;
    }

    private static async Task<ExceptionPlaced> ClosedUntilNoonAsync(Clinic clinic)
    {
        var shorter = new ExceptionWanted { Therapist = "mia", Date = "2026-03-05", Hours = [new HoursOfDay("12:00", "17:00")] };
        return await Clinic.ReadAsync(await clinic.PostAsync("exceptions", shorter, SchedulingJson.Default.ExceptionWanted), SchedulingJson.Default.ExceptionPlaced);
    }

    /// <summary>The ids on the list once the jobs have run so much later.</summary>
    private static async Task<IReadOnlyList<string>> AfterAsync(Clinic clinic, TimeSpan time)
    {
        clinic.Time.Advance(time);
        await RunJobsAsync(clinic);
        return [.. (await ListAsync(clinic, "")).Entries.Select(entry => entry.Id)];
    }

    private static async Task<WaitlistEntry> JoinedAsync(Clinic clinic, WaitlistWanted wish) =>
        await Clinic.ReadAsync(await clinic.PostAsync("waitlist", wish, SchedulingJson.Default.WaitlistWanted), SchedulingJson.Default.WaitlistEntry);

    private static async Task<WaitlistEntry> JoinedAsync(Clinic clinic, WaitlistWanted wish, string key) => await Clinic.ReadAsync(
        await clinic.PostAsync("waitlist", wish, SchedulingJson.Default.WaitlistWanted, ("Idempotency-Key", key)), SchedulingJson.Default.WaitlistEntry);

    private static async Task<WaitlistEntry> EntryAsync(Clinic clinic, WaitlistEntry entry) =>
        (await clinic.Http.GetFromJsonAsync($"/scheduling/v1/waitlist/{entry.Id}", SchedulingJson.Default.WaitlistEntry))!;

    private static async Task<WaitlistEntries> ListAsync(Clinic clinic, string query) =>
        (await clinic.Http.GetFromJsonAsync("/scheduling/v1/waitlist" + query, SchedulingJson.Default.WaitlistEntries))!;

    private static Task<HttpResponseMessage> ClaimAsync(Clinic clinic, WaitlistEntry entry, string key) => clinic.PostAsync(
        $"waitlist/{entry.Id}/claim", new ClaimWanted("assistant"), SchedulingJson.Default.ClaimWanted, ("Idempotency-Key", key));

    private static async Task RunJobsAsync(Clinic clinic)
    {
        foreach (var job in clinic.Services.GetServices<ICalendarJob>())
        {
            await job.RunDueAsync(CancellationToken.None);
        }
    }

    private static Task<Clinic> OneTherapistAsync(Store store) =>
        Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
}
