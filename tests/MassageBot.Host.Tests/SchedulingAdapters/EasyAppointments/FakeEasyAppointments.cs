using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using MassageBot.Host.Tests.SchedulingAdapters.Outside;

namespace MassageBot.Host.Tests.SchedulingAdapters.EasyAppointments;

/// <summary>Behaves as Easy!Appointments' API v1 does: wall times without a zone, no check of anything, 500 for whatever is wrong.</summary>
internal sealed class FakeEasyAppointments : FarSide
{
    private const string WallTime = "yyyy-MM-dd HH:mm:ss";

    private static readonly TimeZoneInfo Clinic = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private readonly List<JsonObject> _appointments = [];
    private readonly List<JsonObject> _customers = [];
    private int _lastId = 30;

    public IReadOnlyDictionary<int, string> Providers { get; } = new Dictionary<int, string> { [2] = "ana", [3] = "ruth", [4] = "leo" };

    public IReadOnlyList<JsonObject> Appointments => _appointments;

    public IReadOnlyList<JsonObject> Customers => _customers;

    public override string Creation => "POST /index.php/api/v1/appointments";

    public override string Cancellation => "DELETE /index.php/api/v1/appointments/{id}";

    public override string Move => "PUT /index.php/api/v1/appointments/{id}";

    public override IReadOnlyList<string> Visits =>
        [.. _appointments.Select(one => $"{Providers[(int)one["providerId"]!]} {(string)one["start"]!}").Order(StringComparer.Ordinal)];

    public override string Notes => string.Join('\n', _appointments.Select(one => (string)one["notes"]!));

    public override void Enter(string therapist, DateTimeOffset start, int minutes) => Add(new JsonObject
    {
        ["start"] = Local(start),
        ["end"] = Local(start.AddMinutes(minutes)),
        ["status"] = "Booked",
        ["notes"] = "by hand",
        ["customerId"] = null,
        ["providerId"] = Providers.First(one => one.Value == therapist).Key,
        ["serviceId"] = 6,
    });

    public override void CancelAll() => _appointments.ForEach(one => one["status"] = "Cancelled");

    public override void Repeat(TimeSpan later)
    {
        var again = (JsonObject)_appointments[^1].DeepClone();
        again["start"] = Shifted((string)again["start"]!, later);
        again["end"] = Shifted((string)again["end"]!, later);
        Add(again);
    }

    protected override string Shape(string path) =>
        path.Contains("/appointments/", StringComparison.Ordinal) ? path[..(path.LastIndexOf('/') + 1)] + "{id}" : path;

    protected override HttpResponseMessage Answer(HttpMethod method, string path, Func<string, string?> query, JsonObject? body) => (method.Method, Shape(path)) switch
    {
        ("GET", "/index.php/api/v1/availabilities") => Json(HttpStatusCode.OK, Hours(Number(query("providerId")), query("date")!)),
        ("GET", "/index.php/api/v1/appointments") => Json(HttpStatusCode.OK, List(query)),
        ("POST", "/index.php/api/v1/appointments") => Json(HttpStatusCode.Created, Add(body!).DeepClone()),
        ("GET", "/index.php/api/v1/appointments/{id}") => Find(path) is { } one ? Json(HttpStatusCode.OK, Shown(one, query)) : Json(HttpStatusCode.NotFound, null),
        ("PUT", "/index.php/api/v1/appointments/{id}") => Find(path) is { } one ? Json(HttpStatusCode.OK, Changed(one, body!).DeepClone()) : Json(HttpStatusCode.NotFound, null),
        ("DELETE", "/index.php/api/v1/appointments/{id}") => Json(Find(path) is { } one && _appointments.Remove(one) ? HttpStatusCode.NoContent : HttpStatusCode.NotFound, null),
        ("GET", "/index.php/api/v1/customers") => Json(HttpStatusCode.OK, new JsonArray([.. _customers.Where(one => one.ToJsonString().Contains(query("q")!, StringComparison.Ordinal)).Select(one => one.DeepClone())])),
        ("POST", "/index.php/api/v1/customers") => AddCustomer(body!),
        ("GET", "/index.php/api/v1/services") => Json(HttpStatusCode.OK, new JsonArray(new JsonObject { ["id"] = 6 })),
        _ => Json(HttpStatusCode.NotFound, null),
    };

    private JsonArray Hours(int provider, string date)
    {
        var taken = _appointments.Where(one => (int)one["providerId"]! == provider).Select(one => (Start: Time(one["start"]!), End: Time(one["end"]!))).ToList();
        var hours = new JsonArray();
        for (var start = DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddHours(8); start.TimeOfDay < TimeSpan.FromHours(19.5); start = start.AddMinutes(30))
        {
            if (taken.TrueForAll(one => one.End <= start || start.AddMinutes(60) <= one.Start))
            {
                hours.Add(start.ToString("HH:mm", CultureInfo.InvariantCulture));
            }
        }

        return hours;
    }

    private JsonArray List(Func<string, string?> query)
    {
        var found = query("q") is { } word
            ? _appointments.Where(one => ((string?)one["notes"])?.Contains(word, StringComparison.Ordinal) == true)
            : _appointments.Where(one =>
                string.CompareOrdinal((string)one["start"]!, query("from")) >= 0
                && string.CompareOrdinal(((string)one["end"]!)[..10], query("till")) <= 0
                && (query("providerId") is not { } provider || (int)one["providerId"]! == Number(provider)));
        var (page, length) = (Number(query("page")), Number(query("length")));
        return new JsonArray([.. found.Skip((page - 1) * length).Take(length).Select(one => Shown(one, query))]);
    }

    private JsonNode Shown(JsonObject appointment, Func<string, string?> query)
    {
        var shown = appointment.DeepClone();
        if (query("with") == "customer" && _customers.Find(one => (int)one["id"]! == (int?)appointment["customerId"]) is { } customer)
        {
            shown["customer"] = new JsonObject { ["first_name"] = (string)customer["firstName"]!, ["phone_number"] = (string)customer["phone"]! };
        }

        return shown;
    }

    private JsonObject Add(JsonObject appointment)
    {
        var added = (JsonObject)appointment.DeepClone();
        added["id"] = ++_lastId;
        added["hash"] = $"hash{_lastId}";
        _appointments.Add(added);
        return added;
    }

    private HttpResponseMessage AddCustomer(JsonObject customer)
    {
        if (_customers.Exists(one => (string)one["email"]! == (string)customer["email"]!))
        {
            return Json(HttpStatusCode.InternalServerError, new JsonObject { ["success"] = false, ["message"] = "in use" });
        }

        var added = (JsonObject)customer.DeepClone();
        added["id"] = ++_lastId;
        _customers.Add(added);
        return Json(HttpStatusCode.Created, added.DeepClone());
    }

    private static JsonObject Changed(JsonObject appointment, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            appointment[name] = value?.DeepClone();
        }

        return appointment;
    }

    private JsonObject? Find(string path) => _appointments.Find(one => (int)one["id"]! == Number(path[(path.LastIndexOf('/') + 1)..]));

    private static string Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Clinic).ToString(WallTime, CultureInfo.InvariantCulture);

    private static string Shifted(string time, TimeSpan by) => (DateTime.ParseExact(time, WallTime, CultureInfo.InvariantCulture) + by).ToString(WallTime, CultureInfo.InvariantCulture);

    private static DateTime Time(JsonNode text) => DateTime.ParseExact((string)text!, WallTime, CultureInfo.InvariantCulture);

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
}
