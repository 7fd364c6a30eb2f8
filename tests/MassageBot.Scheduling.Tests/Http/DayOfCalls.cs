using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Http;

/// <summary>A day at the clinic that uses every route, most of them well and badly.</summary>
internal static class DayOfCalls
{
    /// <param name="http">Reaches the sample clinic at its usual time, with its key.</param>
    public static async Task WalkAsync(HttpClient http)
    {
        await ReadAsync(http);
        await VisitsAsync(http);
        await CourseAsync(http);
        await HoursAsync(http);
        await WaitlistAsync(http);
        await FeedsAsync(http);
    }

    private static async Task ReadAsync(HttpClient http)
    {
        foreach (var path in new[] { "services", "therapists", "health", "availability?service=none&minutes=60", "availability?service=swedish", "day", "day?date=x" })
        {
            await http.GetAsync("/scheduling/v1/" + path);
        }

        var full = new ImportWanted { Full = [new FullSpan("2026-05-01T08:00", "2026-05-01T09:00")] };
        await SendAsync(http, "POST", "import", full, SchedulingJson.Default.ImportWanted);
        await SendAsync(http, "POST", "import", full with { Full = [new FullSpan("x", "y")] }, SchedulingJson.Default.ImportWanted);
    }

    private static async Task CourseAsync(HttpClient http)
    {
        string[] therapists = ["mia", "ana", "leo"];
        var today = new ImportWanted { Appointments = [.. therapists.Select(OfToday)] };
        var imported = await SendAsync(http, "POST", "import", today, SchedulingJson.Default.ImportWanted);
        var visits = imported.GetProperty("appointments").EnumerateArray().Select(visit => visit.GetProperty("id").GetString()).ToList();
        await SendAsync(http, "POST", $"appointments/{visits[0]}/late", new LateWanted { Minutes = 10 }, SchedulingJson.Default.LateWanted);
        await SendAsync(http, "POST", $"appointments/{visits[0]}/late", new LateWanted { Minutes = -1 }, SchedulingJson.Default.LateWanted);
        await BareAsync(http, "POST", $"appointments/{visits[0]}/form");
        await BareAsync(http, "POST", "appointments/none/form");
        foreach (var (visit, step) in visits.Zip(["arrived", "noshow", "fulfilled"]))
        {
            await BareAsync(http, "POST", $"appointments/{visit}/{step}");
        }

        await BareAsync(http, "POST", $"{await PendingAsync(http, "09:00")}/decline");
        var moved = await PendingAsync(http, "09:00");
        await SendAsync(http, "PUT", moved + "/proposal", new ProposalWanted { OfferId = await OfferAsync(http, "18:00") }, SchedulingJson.Default.ProposalWanted);
        await BareAsync(http, "POST", moved + "/proposal/accept");
    }

    private static ImportedVisit OfToday(string therapist) => new()
    {
        Service = "swedish",
        Minutes = 60,
        Start = "2026-03-04T08:00",
        Name = "Sam",
        Phone = "+15550100170",
        Therapist = therapist,
    };

    private static async Task<string> PendingAsync(HttpClient http, string time)
    {
        var visit = await BookAsync(http, await OfferAsync(http, time), AppointmentStatus.Pending);
        return $"appointments/{visit.GetProperty("id").GetString()}";
    }

    private static async Task VisitsAsync(HttpClient http)
    {
        var hold = await SendAsync(http, "POST", "holds", new HoldWanted { OfferId = await OfferAsync(http, "10:00"), Holder = "kim" }, SchedulingJson.Default.HoldWanted);
        var holdId = hold.GetProperty("holdId").GetString();
        await BareAsync(http, "POST", $"holds/{holdId}/renew");
        await BareAsync(http, "POST", "holds/none/renew");
        await BareAsync(http, "DELETE", $"holds/{holdId}");
        var offer = await OfferAsync(http, "10:00", "&therapist=mia");
        var request = await BookAsync(http, offer, AppointmentStatus.Pending);
        await BookAsync(http, offer, AppointmentStatus.Pending);
        var visit = $"appointments/{request.GetProperty("id").GetString()}";
        foreach (var path in new[] { "appointments", "appointments?status=x", "appointments/none", visit, visit + ".ics", "appointments/none.ics", visit + "/cancellation-terms" })
        {
            await http.GetAsync("/scheduling/v1/" + path);
        }

        await SendAsync(http, "POST", "appointments/search", new AppointmentSearch { Phone = "+15550100170" }, SchedulingJson.Default.AppointmentSearch);
        await ChangesAsync(http, visit);
    }

    private static async Task ChangesAsync(HttpClient http, string visit)
    {
        await SendAsync(http, "PUT", visit + "/proposal", new ProposalWanted { OfferId = await OfferAsync(http, "14:00") }, SchedulingJson.Default.ProposalWanted);
        await BareAsync(http, "DELETE", visit + "/proposal");
        await BareAsync(http, "POST", visit + "/proposal/accept");
        await SendAsync(http, "PUT", visit + "/proposal", new ProposalWanted { OfferId = "none" }, SchedulingJson.Default.ProposalWanted);
        await BareAsync(http, "POST", visit + "/confirm");
        await BareAsync(http, "POST", visit + "/confirm", ifMatch: null);
        await BareAsync(http, "POST", visit + "/coming", ifMatch: null);
        foreach (var step in new[] { "decline", "arrived", "noshow", "fulfilled" })
        {
            await BareAsync(http, "POST", $"{visit}/{step}", "\"99\"");
        }

        await SendAsync(http, "POST", visit + "/reschedule", new RescheduleWanted { OfferId = await OfferAsync(http, "16:00") }, SchedulingJson.Default.RescheduleWanted);
        await SendAsync(http, "POST", visit + "/contact", new ContactWanted { Phone = "+15550100188" }, SchedulingJson.Default.ContactWanted);
        await SendAsync(http, "POST", visit + "/cancel", new CancelWanted("client"), SchedulingJson.Default.CancelWanted);
        await SendAsync(http, "POST", "clients/erase", new EraseWanted { Phone = "+15550100188", Name = "sam" }, SchedulingJson.Default.EraseWanted);
        await SendAsync(http, "POST", visit + "/reschedule", new RescheduleWanted { OfferId = await OfferAsync(http, "16:00") }, SchedulingJson.Default.RescheduleWanted);
    }

    private static async Task HoursAsync(HttpClient http)
    {
        var other = new ExceptionWanted { Therapist = "mia", Date = "2026-03-09", Hours = [new HoursOfDay("13:00", "17:00")] };
        var placed = await SendAsync(http, "POST", "exceptions", other, SchedulingJson.Default.ExceptionWanted);
        await SendAsync(http, "POST", "exceptions", other with { Therapist = "nobody" }, SchedulingJson.Default.ExceptionWanted);
        await http.GetAsync("/scheduling/v1/exceptions");
        await BareAsync(http, "DELETE", $"exceptions/{placed.GetProperty("exception").GetProperty("id").GetString()}");
        await SendAsync(http, "POST", "closures", new ClosureWanted { First = "2026-03-20", Last = "2026-03-21" }, SchedulingJson.Default.ClosureWanted);
        var block = new BlockWanted { Room = "birch", From = "2026-03-09T10:00", To = "2026-03-09T12:00" };
        var blocked = await SendAsync(http, "POST", "blocks", block, SchedulingJson.Default.BlockWanted);
        await SendAsync(http, "POST", "blocks", block with { To = "x" }, SchedulingJson.Default.BlockWanted);
        await http.GetAsync("/scheduling/v1/blocks");
        await http.GetAsync("/scheduling/v1/day?date=2026-03-09");
        await BareAsync(http, "DELETE", $"blocks/{blocked.GetProperty("block").GetProperty("id").GetString()}");
    }

    private static async Task WaitlistAsync(HttpClient http)
    {
        var wish = new WaitlistWanted { Client = new Client { FirstName = "Ann", Phone = "+15550100001" }, Service = "swedish", Minutes = 60 };
        var entry = $"waitlist/{(await SendAsync(http, "POST", "waitlist", wish, SchedulingJson.Default.WaitlistWanted)).GetProperty("id").GetString()}";
        await SendAsync(http, "POST", "waitlist", wish with { Minutes = 61 }, SchedulingJson.Default.WaitlistWanted);
        await http.GetAsync("/scheduling/v1/waitlist?status=offered");
        await http.GetAsync("/scheduling/v1/" + entry);
        await SendAsync(http, "POST", entry + "/offer", new OfferWanted { OfferId = await OfferAsync(http, "11:00") }, SchedulingJson.Default.OfferWanted);
        await SendAsync(http, "POST", "waitlist/none/offer", new OfferWanted { OfferId = "none" }, SchedulingJson.Default.OfferWanted);
        await BareAsync(http, "POST", "waitlist/none/claim");
        await BareAsync(http, "POST", entry + "/claim");
        await BareAsync(http, "POST", entry + "/pass");
        await BareAsync(http, "DELETE", entry);
    }

    private static async Task FeedsAsync(HttpClient http)
    {
        var feed = await SendAsync(http, "POST", "feeds", new FeedWanted { Therapist = "mia" }, SchedulingJson.Default.FeedWanted);
        await SendAsync(http, "POST", "feeds", new FeedWanted { Therapist = "nobody" }, SchedulingJson.Default.FeedWanted);
        await http.GetAsync("/scheduling/v1/feeds");
        await http.GetAsync(feed.GetProperty("path").GetString());
        await BareAsync(http, "DELETE", $"feeds/{feed.GetProperty("id").GetString()}");
        await http.GetAsync(feed.GetProperty("path").GetString());
    }

    private static async Task<string> OfferAsync(HttpClient http, string time, string more = "")
    {
        var page = await http.GetFromJsonAsync($"/scheduling/v1/availability?service=swedish&minutes=60&from=2026-03-05T{time}&limit=1{more}", SchedulingJson.Default.OfferList);
        return page!.Offers[0].OfferId;
    }

    private static Task<JsonElement> BookAsync(HttpClient http, string offer, AppointmentStatus status) => SendAsync(
        http,
        "POST",
        "appointments",
        new AppointmentWanted { OfferId = offer, Status = status, Client = new Client { FirstName = "Sam", Phone = "+15550100170" } },
        SchedulingJson.Default.AppointmentWanted);

    private static async Task<JsonElement> SendAsync<T>(HttpClient http, string method, string path, T body, JsonTypeInfo<T> type)
    {
        using var content = JsonContent.Create(body, type);
        return await SendAsync(http, method, path, content, "*");
    }

    private static Task<JsonElement> BareAsync(HttpClient http, string method, string path, string? ifMatch = "*") =>
        SendAsync(http, method, path, null, ifMatch);

    private static async Task<JsonElement> SendAsync(HttpClient http, string method, string path, HttpContent? content, string? ifMatch)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/scheduling/v1/" + path) { Content = content };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
        }

        var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
