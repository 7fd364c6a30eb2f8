using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MassageBot.Scheduling.Contract;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling.Tests.Webhooks;

public sealed class WebhookTests
{
    private const string Secret = "whsec_dGhlIHNlY3JldCBvZiB0aGUgdGVzdHM=";
    private const string FormerSecret = "a former secret in plain words";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_change_of_a_visit_is_told_once_with_its_version(Store store)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(store, receiver);
        var visit = await clinic.SteppedAsync(await clinic.RequestedAsync("2026-03-05T10:00"), "confirm");
        await clinic.CancelAsync(visit);

        await RunJobsAsync(clinic);
        await RunJobsAsync(clinic);

        var events = receiver.Heard.Select(heard => JsonSerializer.Deserialize(heard.Body, SchedulingJson.Default.WebhookEvent)!);
        events.OrderBy(told => told.Data.Version).Select(told => (told.Type, told.Data.Id, told.Data.Status, told.Data.Version)).ShouldBe(
        [
            ("appointment.created", visit.Id, "pending", 1),
            ("appointment.confirmed", visit.Id, "booked", 2),
            ("appointment.cancelled", visit.Id, "cancelled", 3),
        ]);
    }

    [Fact]
    public async Task The_signature_is_that_of_standard_webhooks_by_both_live_secrets()
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(Store.Sqlite, receiver);
        await clinic.BookedAsync("2026-03-05T10:00");

        await RunJobsAsync(clinic);

        var heard = receiver.Heard.Single();
        var signed = Encoding.UTF8.GetBytes($"{heard.Id}.{heard.Timestamp}.{heard.Body}");
        var current = "v1," + Convert.ToBase64String(HMACSHA256.HashData("the secret of the tests"u8, signed));
        var former = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(FormerSecret), signed));
        heard.Signature.ShouldBe($"{current} {former}");
        long.Parse(heard.Timestamp, CultureInfo.InvariantCulture).ShouldBe(Clinic.Wednesday.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Nobody_is_named_in_what_is_told()
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(Store.Sqlite, receiver);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"), name: "Canaria", phone: "+15550100199") with { Notes = "canary note" };
        await clinic.BookedAsync(wanted);

        await RunJobsAsync(clinic);

        var body = receiver.Heard.Single().Body;
        (body.Contains("Canaria", StringComparison.Ordinal), body.Contains("5550100199", StringComparison.Ordinal), body.Contains("canary", StringComparison.Ordinal))
            .ShouldBe((false, false, false));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_receiver_that_is_away_is_told_later_with_the_same_id(Store store)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(store, receiver);
        receiver.Answer = static _ => 503;
        await clinic.BookedAsync("2026-03-05T10:00");
        await RunJobsAsync(clinic);
        await RunJobsAsync(clinic);
        receiver.Answer = static _ => 200;

        clinic.Time.Advance(TimeSpan.FromSeconds(10));
        await RunJobsAsync(clinic);
        clinic.Time.Advance(TimeSpan.FromHours(1));
        await RunJobsAsync(clinic);

        receiver.Heard.Count.ShouldBe(2);
        receiver.Heard.Select(heard => heard.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task After_three_days_it_is_given_up()
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(Store.Sqlite, receiver);
        receiver.Answer = static _ => 500;
        await clinic.BookedAsync("2026-03-05T10:00");
        await RunJobsAsync(clinic);
        clinic.Time.Advance(TimeSpan.FromDays(4));
        await RunJobsAsync(clinic);

        clinic.Time.Advance(TimeSpan.FromDays(1));
        await RunJobsAsync(clinic);

        receiver.Heard.Count.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_offer_to_the_waitlist_is_told_with_its_time_and_its_end(Store store)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(store, receiver);
        var wish = new WaitlistWanted
        {
            Client = new Client { FirstName = "Canaria", Phone = "+15550100199" },
            Service = "swedish",
            Minutes = 60,
            First = "2026-03-05",
        };
        var entry = await Clinic.ReadAsync(await clinic.PostAsync("waitlist", wish, SchedulingJson.Default.WaitlistWanted), SchedulingJson.Default.WaitlistEntry);

        await RunJobsAsync(clinic);

        var heard = receiver.Heard.Single().Body;
        var told = JsonSerializer.Deserialize(heard, SchedulingJson.Default.WebhookEvent)!;
        (told.Type, told.Data.Id, told.Data.Status, told.Data.Start, told.Data.Expires)
            .ShouldBe(("waitlist.offered", entry.Id, "offered", entry.Offer!.Offer.Start, entry.Offer.Expires));
        heard.ShouldNotContain("Canaria");
    }

    [Fact]
    public async Task While_a_rehearsal_is_down_nothing_is_told()
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(Store.Sqlite, receiver);
        await clinic.BookedAsync("2026-03-05T10:00");
        await clinic.ImportAsync(new ImportWanted { Down = true });

        await RunJobsAsync(clinic);
        var whileDown = receiver.Heard.Count;
        await clinic.ImportAsync(new ImportWanted { Down = false });
        await RunJobsAsync(clinic);

        (whileDown, receiver.Heard.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(Store.Sqlite, receiver);
        receiver.Answer = http =>
        {
            http.Response.Headers.Location = "/elsewhere";
            return 307;
        };
        await clinic.BookedAsync("2026-03-05T10:00");

        await RunJobsAsync(clinic);

        receiver.Heard.Single().Path.ShouldBe("/hook");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_change_that_was_refused_tells_nobody(Store store)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(store, receiver);
        var offer = await clinic.OfferAsync("2026-03-05T10:00", more: "&therapist=mia");
        await clinic.BookAsync(Clinic.Wanted(offer));
        await clinic.BookAsync(Clinic.Wanted(offer));

        await RunJobsAsync(clinic);

        receiver.Heard.Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task F10_a_receiver_that_does_not_answer_keeps_nobody_from_booking(Store store)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var clinic = await OpenAsync(store, receiver);
        using var answering = new ManualResetEventSlim();
        var called = new TaskCompletionSource();
        receiver.Answer = _ =>
        {
            called.TrySetResult();
            answering.Wait();
            return 204;
        };
        await clinic.BookedAsync("2026-03-05T10:00");

        var telling = Task.Run(() => RunJobsAsync(clinic));
        await called.Task;
        var booked = await clinic.BookAsync(Clinic.Wanted(await clinic.OfferAsync("2026-03-05T12:00")));
        answering.Set();
        await telling;

        booked.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        receiver.Heard.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://example.org/hook")]
    [InlineData("https://user:word@example.org/hook")]
    [InlineData("ftp://127.0.0.1/hook")]
    public async Task An_unsafe_address_is_refused_at_the_start(string address)
    {
        var start = () => Clinic.OpenAsync(configure: options =>
        {
            options.Webhooks = [new Uri(address)];
            options.WebhookSecrets = () => [Secret];
        });

        await start.ShouldThrowAsync<OptionsValidationException>();
    }

    [Fact]
    public async Task Webhooks_without_a_secret_are_refused_at_the_start()
    {
        var start = () => Clinic.OpenAsync(configure: options => options.Webhooks = [new Uri("https://example.org/hook")]);

        await start.ShouldThrowAsync<OptionsValidationException>();
    }

    private static Task<Clinic> OpenAsync(Store store, Receiver receiver) => Clinic.OpenAsync(store, configure: options =>
    {
        options.Webhooks = [receiver.Address];
        options.WebhookSecrets = () => [Secret, FormerSecret];
    });

    private static async Task RunJobsAsync(Clinic clinic)
    {
        foreach (var job in clinic.Services.GetServices<ICalendarJob>())
        {
            await job.RunDueAsync(CancellationToken.None);
        }

        clinic.Time.Advance(TimeSpan.FromMilliseconds(300));
    }
}
