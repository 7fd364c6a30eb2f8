using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Scheduling.Tests;

/// <summary>A running endpoint on a folder of its own. Wednesday 4 March 2026, 10:15 in New York, unless a test says otherwise.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    public const string Key = "a-key-of-the-tests";
    public const string FormerKey = "the-key-before-it";
    public static readonly DateTimeOffset Wednesday = new(2026, 3, 4, 15, 15, 0, TimeSpan.Zero);
    private readonly WebApplication app;
    private readonly bool ownsPlace;

    private Clinic(WebApplication app, FakeTime time, CalendarPlace place, bool ownsPlace)
    {
        (this.app, Time, Place, this.ownsPlace) = (app, time, place, ownsPlace);
        Http = app.Urls.FirstOrDefault() is { } address ? new HttpClient { BaseAddress = new Uri(address) } : app.GetTestClient();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public HttpClient Http { get; }

    public FakeTime Time { get; }

    public CalendarPlace Place { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>For a client of a test's own.</summary>
    public HttpMessageHandler Handler => app.GetTestServer().CreateHandler();

    /// <summary>In a place of its own, which goes with it.</summary>
    public static async Task<Clinic> OpenAsync(
        Store store = Store.Sqlite, CalendarSetup? setup = null, DateTimeOffset? now = null, Action<SchedulingEndpointOptions>? configure = null) =>
        await StartAsync(await CalendarPlace.NewAsync(store), setup, now, configure, ownsPlace: true);

    /// <summary>The same behind a socket of this machine.</summary>
    public static async Task<Clinic> ListenAsync() =>
        await StartAsync(await CalendarPlace.NewAsync(Store.Sqlite), null, null, null, ownsPlace: true, static host => host.UseKestrelCore().UseUrls("http://127.0.0.1:0"));

    /// <summary>In an existing place: opened again, or beside another clinic.</summary>
    public static Task<Clinic> OpenAsync(
        CalendarPlace place, CalendarSetup? setup = null, DateTimeOffset? now = null, Action<SchedulingEndpointOptions>? configure = null) =>
        StartAsync(place, setup, now, configure, ownsPlace: false);

    private static async Task<Clinic> StartAsync(
        CalendarPlace place,
        CalendarSetup? setup,
        DateTimeOffset? now,
        Action<SchedulingEndpointOptions>? configure,
        bool ownsPlace,
        Action<IWebHostBuilder>? server = null)
    {
        var time = new FakeTime(now ?? Wednesday);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        (server ?? (static host => host.UseTestServer()))(builder.WebHost);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSchedulingEndpoint(options =>
        {
            (options.Directory, options.ConnectionString) = (place.Directory, place.ConnectionString);
            options.Keys = () => [Key, FormerKey];
            options.AllowRehearsal = true;
            // As the host's own tests do: with a key in the environment all of them run over sealed rows.
            options.Seal = ColumnSeal.Of(Environment.GetEnvironmentVariable("Privacy__ColumnKey"), null);
            configure?.Invoke(options);
        });
        var app = builder.Build();
        app.MapSchedulingEndpoint();
        await app.Services.GetRequiredService<ICalendarSetup>().ApplyAsync(setup ?? Sample(), CancellationToken.None);
        await app.StartAsync();
        return new Clinic(app, time, place, ownsPlace);
    }

    /// <summary>Open 8 to 20 every day; two women, two men; two rooms. Mia alone does prenatal, Leo alone sports.</summary>
    public static CalendarSetup Sample(string zone = "America/New_York", LocalTime? from = null, LocalTime? to = null)
    {
        var (opens, closes) = (from ?? new LocalTime(8, 0), to ?? new LocalTime(20, 0));
        return new CalendarSetup
        {
            Zone = zone,
            ClinicName = "Sample Clinic",
            Address = "1 Sample Street, Sampletown",
            Services =
            [
                Service("swedish", "spa", [30, 60, 90], []),
                Service("deep_tissue", "medical", [60, 90], ["deep"]) with { ConsultationMinutes = 15, TurnoverMinutes = 15 },
                Service("prenatal", "spa", [60], ["prenatal"]),
                Service("sports", "medical", [60], ["sports"]),
                Service("couples", "spa", [60], []) with { TherapistsNeeded = 2, RoomFeatures = ["couples"] },
            ],
            Therapists =
            [
                Therapist("mia", "Mia", "female", ["deep", "prenatal"], opens, closes),
                Therapist("ana", "Ana", "female", [], opens, closes),
                Therapist("leo", "Leo", "male", ["deep", "sports"], opens, closes),
                Therapist("tom", "Tom", "male", [], opens, closes),
            ],
            Rooms = [new RoomSetup("birch", []), new RoomSetup("cedar", []), new RoomSetup("maple", ["couples"])],
            Opening = EveryDay(opens, closes),
        };
    }

    public static CalendarSetup With(CalendarSetup setup, Func<TherapistSetup, bool> therapists, int rooms = 3) => setup with
    {
        Therapists = [.. setup.Therapists.Where(therapists)],
        Rooms = [.. setup.Rooms.Take(rooms)],
    };

    public static ServiceSetup Service(string id, string family, int[] minutes, string[] skills) => new()
    {
        Id = id,
        Family = family,
        Names = new Dictionary<string, string> { ["en"] = id, ["es"] = id + " es" },
        Lengths = [.. minutes.Select(length => new LengthSetup(length, $"${length + 30}"))],
        Skills = skills,
    };

    public static IReadOnlyList<WeeklyHours> EveryDay(LocalTime from, LocalTime to) =>
        [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new WeeklyHours(day, from, to))];

    public async Task<OfferList> OffersAsync(string query)
    {
        var page = await Http.GetFromJsonAsync($"/scheduling/v1/availability?{query}", SchedulingJson.Default.OfferList);
        return page!;
    }

    /// <summary>The one offer of a swedish massage at this wall time.</summary>
    public async Task<Offer> OfferAsync(string local, string service = "swedish", int minutes = 60, string more = "")
    {
        var from = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        var page = await OffersAsync($"service={service}&minutes={minutes}&from={from:yyyy-MM-ddTHH:mm}&to={from.AddMinutes(1):yyyy-MM-ddTHH:mm}{more}");
        return page.Offers.Single();
    }

    public async Task<bool> IsOfferedAsync(string local, string service = "swedish", int minutes = 60, string more = "")
    {
        var from = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        var page = await OffersAsync($"service={service}&minutes={minutes}&from={from:yyyy-MM-ddTHH:mm}&to={from.AddMinutes(1):yyyy-MM-ddTHH:mm}{more}");
        return page.Offers.Count > 0;
    }

    public Task<HttpResponseMessage> PostAsync<T>(string path, T body, JsonTypeInfo<T> type, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/scheduling/v1/" + path) { Content = JsonContent.Create(body, type) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> HoldResponseAsync(Offer offer, string holder) =>
        PostAsync("holds", new HoldWanted { OfferId = offer.OfferId, Holder = holder }, SchedulingJson.Default.HoldWanted);

    public async Task<Hold> HoldAsync(Offer offer, string holder) => await ReadAsync(await HoldResponseAsync(offer, holder), SchedulingJson.Default.Hold);

    public Task<HttpResponseMessage> BookAsync(AppointmentWanted wanted, string? key = null) =>
        PostAsync("appointments", wanted, SchedulingJson.Default.AppointmentWanted, ("Idempotency-Key", key ?? Guid.NewGuid().ToString()));

    public async Task<Appointment> BookedAsync(string local, string service = "swedish", int minutes = 60, string more = "") =>
        await BookedAsync(Wanted(await OfferAsync(local, service, minutes, more)));

    public async Task<Appointment> BookedAsync(AppointmentWanted wanted) => await ReadAsync(await BookAsync(wanted), SchedulingJson.Default.Appointment);

    public Task<HttpResponseMessage> ImportAsync(ImportWanted wanted) => PostAsync("import", wanted, SchedulingJson.Default.ImportWanted);

    public Task<HttpResponseMessage> CancelAsync(Appointment appointment) =>
        PostAsync($"appointments/{appointment.Id}/cancel", new CancelWanted("client", "assistant"), SchedulingJson.Default.CancelWanted, ("If-Match", "*"));

    /// <summary>A step of the visit's course, by the tag of the visit as it was read.</summary>
    public Task<HttpResponseMessage> StepAsync(Appointment visit, string step, StepWanted? wanted = null) =>
        PostAsync($"appointments/{visit.Id}/{step}", wanted ?? new StepWanted { By = "front desk" }, SchedulingJson.Default.StepWanted, ("If-Match", $"\"{visit.Version}\""));

    public async Task<Appointment> SteppedAsync(Appointment visit, string step) =>
        await ReadAsync(await StepAsync(visit, step), SchedulingJson.Default.Appointment);

    public async Task<Appointment> RequestedAsync(string local, string more = "") =>
        await BookedAsync(Wanted(await OfferAsync(local, more: more)) with { Status = AppointmentStatus.Pending });

    public Task<HttpResponseMessage> ProposeAsync(Appointment visit, Offer offer)
    {
        var body = JsonContent.Create(new ProposalWanted { OfferId = offer.OfferId, By = "front desk" }, SchedulingJson.Default.ProposalWanted);
        var request = new HttpRequestMessage(HttpMethod.Put, $"/scheduling/v1/appointments/{visit.Id}/proposal") { Content = body };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{visit.Version}\"");
        return Http.SendAsync(request);
    }

    public async Task<Appointment> ProposedAsync(Appointment visit, Offer offer) =>
        await ReadAsync(await ProposeAsync(visit, offer), SchedulingJson.Default.Appointment);

    public async Task<ExceptionPlaced> PlacedAsync(ExceptionWanted wanted) =>
        await ReadAsync(await PostAsync("exceptions", wanted, SchedulingJson.Default.ExceptionWanted), SchedulingJson.Default.ExceptionPlaced);

    public async Task<BlockPlaced> BlockedAsync(BlockWanted wanted) =>
        await ReadAsync(await PostAsync("blocks", wanted, SchedulingJson.Default.BlockWanted), SchedulingJson.Default.BlockPlaced);

    public static AppointmentWanted Wanted(Offer? offer = null, Hold? hold = null, string name = "Sam", string phone = "+15550100170") => new()
    {
        OfferId = offer?.OfferId,
        HoldId = hold?.HoldId,
        Client = new Client { Reference = "client-1", FirstName = name, Phone = phone },
        BookedBy = "assistant",
    };

    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type)
    {
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync(type))!;
    }

    public static async Task<Problem> ProblemAsync(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        return (await response.Content.ReadFromJsonAsync(SchedulingJson.Default.Problem))!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        if (ownsPlace)
        {
            Place.Dispose();
        }
    }

    private static TherapistSetup Therapist(string id, string name, string gender, string[] skills, LocalTime from, LocalTime to) => new()
    {
        Id = id,
        FirstName = name,
        Gender = gender,
        Skills = skills,
        Languages = ["en"],
        Hours = EveryDay(from, to),
    };
}
