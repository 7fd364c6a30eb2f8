using System.Diagnostics;
using System.Globalization;
using System.Net;
using MassageBot.PostgreSql;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Scheduling.Tests.Storage;

public sealed class OutageTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    [PostgreSqlFact]
    public async Task A_server_that_is_stopped_is_told_at_once_and_used_again_when_it_is_back()
    {
        using var server = PostgreSqlServer.Start();
        using var place = await CalendarPlace.OnAsync(server);
        await using var clinic = await Clinic.OpenAsync(place);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");
        var before = await clinic.BookedAsync("2026-03-05T12:00");

        server.StopHard();
        var answers = await AskEverythingAsync(clinic, offer);
        server.Resume();
        var booked = await clinic.BookAsync(Clinic.Wanted(offer), "intent-1");
        var kept = await clinic.Http.GetAsync("/scheduling/v1/appointments/" + before.Id);

        answers.ShouldAllBe(answer => answer == new Outcome(HttpStatusCode.ServiceUnavailable, "unavailable", true, true));
        (booked.StatusCode, kept.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.OK));
    }

    [PostgreSqlFact]
    public async Task A_server_that_is_frozen_is_told_within_two_seconds_and_used_again_when_it_moves()
    {
        using var server = PostgreSqlServer.Start();
        using var place = await CalendarPlace.OnAsync(server);
        await using var clinic = await Clinic.OpenAsync(place);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        Signal(server, "STOP");
        var answers = await AskEverythingAsync(clinic, offer);
        Signal(server, "CONT");
        var booked = await UntilBookedAsync(clinic, offer);

        answers.ShouldAllBe(answer => answer == new Outcome(HttpStatusCode.ServiceUnavailable, "unavailable", true, true));
        booked.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_bookings_go_on_when_there_is_space_again()
    {
        await using var clinic = await Clinic.OpenAsync();
        var offers = (await clinic.OffersAsync("service=swedish&minutes=60&from=2026-03-05T08:00&to=2026-03-07T12:00&limit=100")).Offers;
        var store = clinic.Services.GetRequiredService<ICalendarStore>();

        await LimitAsync(store, 1);
        var full = await Task.WhenAll(offers.Take(40).Select(offer => clinic.BookAsync(Long(offer))));
        var read = await clinic.Http.GetAsync("/scheduling/v1/appointments");
        await LimitAsync(store, 1_000_000);
        var later = await clinic.BookAsync(Long(offers[^1]));

        full.Select(answer => answer.StatusCode).ShouldContain(HttpStatusCode.ServiceUnavailable);
        full.Select(answer => (int)answer.StatusCode).Except([201, 409, 503]).ShouldBeEmpty();
        (read.StatusCode, later.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Created));
    }

    private static AppointmentWanted Long(Offer offer) => Clinic.Wanted(offer) with { Notes = new string('n', 2000) };

    private static Task<bool> LimitAsync(ICalendarStore store, int pages) => store.WriteAsync(
        session => session.Number($"PRAGMA max_page_count = {pages}") > 0, CancellationToken.None);

    private static async Task<IReadOnlyList<Outcome>> AskEverythingAsync(Clinic clinic, Offer offer) => await Task.WhenAll(
        OutcomeAsync(clinic.Http.GetAsync("/scheduling/v1/health")),
        OutcomeAsync(clinic.Http.GetAsync("/scheduling/v1/services")),
        OutcomeAsync(clinic.Http.GetAsync("/scheduling/v1/availability?service=swedish&minutes=60")),
        OutcomeAsync(clinic.Http.GetAsync("/scheduling/v1/appointments")),
        OutcomeAsync(clinic.Http.GetAsync("/scheduling/v1/appointments/none")),
        OutcomeAsync(clinic.HoldResponseAsync(offer, "somebody")),
        OutcomeAsync(clinic.BookAsync(Clinic.Wanted(offer), "intent-1")));

    private static async Task<Outcome> OutcomeAsync(Task<HttpResponseMessage> call)
    {
        var watch = Stopwatch.StartNew();
        var answer = await call;
        var isSoon = watch.Elapsed < Soon;
        return new Outcome(answer.StatusCode, (await Clinic.ProblemAsync(answer)).Code, answer.Headers.RetryAfter is not null, isSoon);
    }

    private static async Task<TimeSpan> UntilBookedAsync(Clinic clinic, Offer offer)
    {
        var watch = Stopwatch.StartNew();
        while ((await clinic.BookAsync(Clinic.Wanted(offer), "intent-1")).StatusCode != HttpStatusCode.Created)
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        }

        return watch.Elapsed;
    }

    private static void Signal(PostgreSqlServer server, string signal)
    {
        var main = File.ReadLines(Path.Combine(server.DataFolder, "postmaster.pid")).First();
        var script = string.Create(CultureInfo.InvariantCulture, $"for p in {main} $(ps -o pid= --ppid {main}); do kill -{signal} $p; done");
        using var kill = Process.Start("/bin/sh", ["-c", script]);
        kill.WaitForExit();
    }

    private sealed record Outcome(HttpStatusCode Status, string Code, bool TellsWhen, bool IsSoon);
}
