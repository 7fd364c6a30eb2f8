using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MassageBot.Host.Tests.SchedulingAdapters.Outside;

namespace MassageBot.Host.Tests.SchedulingAdapters.CalCom;

/// <summary>
/// Behaves as Cal.com's API v2 does: instants in UTC, reservations that hide a time from everybody, moved bookings under a new id. Of two
/// bookings at once it refuses none, as the real one does under load; <see cref="Checks"/> makes it look first.
/// </summary>
internal sealed partial class FakeCalCom : FarSide
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffZ";

    private static readonly TimeZoneInfo Clinic = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private readonly List<JsonObject> _bookings = [];
    private readonly Dictionary<string, (int Host, DateTimeOffset Start)> _reservations = [];
    private int _lastId;

    /// <summary>Event types: 101 and 111 (with approval) are ana's, 102 ruth's, 103 leo's, all of an hour; 109 is ana's and unknown to the clinic.</summary>
    private static readonly Dictionary<int, string> Hosts = new() { [101] = "ana", [111] = "ana", [109] = "ana", [102] = "ruth", [103] = "leo" };

    public bool Checks { get; set; }

    /// <summary>True for one whose event types confirm at once whatever the settings say of them.</summary>
    public bool ConfirmsAtOnce { get; set; }

    /// <summary>Hours that its times are ahead of UTC, as it writes them.</summary>
    public int Offset { get; set; }

    public IReadOnlyList<JsonObject> Bookings => _bookings;

    public IEnumerable<string> Reservations => _reservations.Keys;

    public override string Creation => "POST /v2/bookings";

    public override string Cancellation => "POST /v2/bookings/{uid}/cancel";

    public override string Move => "POST /v2/bookings/{uid}/reschedule";

    public override IReadOnlyList<string> Visits =>
        [.. Open.Select(one => $"{Hosts[(int)one["eventTypeId"]!]} {TimeZoneInfo.ConvertTime(Time(one["start"]!), Clinic):yyyy-MM-dd HH:mm:ss}").Order(StringComparer.Ordinal)];

    public override string Notes => string.Join('\n', Open.Select(one => (string?)one["bookingFieldsResponses"]?["notes"] ?? ""));

    private IEnumerable<JsonObject> Open => _bookings.Where(one => (string)one["status"]! is "accepted" or "pending");

    public override void Enter(string therapist, DateTimeOffset start, int minutes) =>
        Add(Hosts.First(one => one.Value == therapist).Key, start, start.AddMinutes(minutes), "accepted", new JsonObject { ["name"] = "By hand" }, new JsonObject());

    /// <summary>On an event type that the clinic's settings do not name.</summary>
    public void EnterElsewhere(DateTimeOffset start, int minutes) =>
        Add(109, start, start.AddMinutes(minutes), "accepted", new JsonObject { ["name"] = "By hand" }, new JsonObject());

    public override void CancelAll() => _bookings.ForEach(one => one["status"] = "cancelled");

    public override void Repeat(TimeSpan later)
    {
        var again = _bookings[^1];
        Add(
            (int)again["eventTypeId"]!,
            Time(again["start"]!) + later,
            Time(again["end"]!) + later,
            "accepted",
            (JsonObject)again["attendees"]![0]!.DeepClone(),
            (JsonObject)again["metadata"]!.DeepClone());
    }

    protected override string Shape(string path) => Uid().Replace(path, "$1{uid}");

    protected override HttpResponseMessage Answer(HttpMethod method, string path, Func<string, string?> query, JsonObject? body)
    {
        var uid = Uid().Match(path) is { Success: true } match ? match.Groups[2].Value : "";
        return (method.Method, Shape(path)) switch
        {
            ("GET", "/v2/me") => Given(new JsonObject { ["id"] = 1 }),
            ("GET", "/v2/slots") => Given(Slots(int.Parse(query("eventTypeId")!, CultureInfo.InvariantCulture), Time(query("start")!), Time(query("end")!))),
            ("POST", "/v2/slots/reservations") => Reserve(body!),
            ("DELETE", "/v2/slots/reservations/{uid}") => Given(new JsonObject { ["deleted"] = _reservations.Remove(uid) }),
            ("GET", "/v2/bookings") => List(query),
            ("POST", "/v2/bookings") => Book(body!),
            ("GET", "/v2/bookings/{uid}") => Find(uid) is { } one ? Given(one.DeepClone()) : Wrong(HttpStatusCode.NotFound),
            ("POST", "/v2/bookings/{uid}/reschedule") => Reschedule(uid, Time(body!["start"]!)),
            ("POST", "/v2/bookings/{uid}/cancel") => Cancel(uid, (string)body!["cancellationReason"]!),
            _ => Wrong(HttpStatusCode.NotFound),
        };
    }

    /// <summary>Somebody at the clinic moves the last booking.</summary>
    public void MoveLast(TimeSpan later) => Reschedule((string)_bookings[^1]["uid"]!, Time(_bookings[^1]["start"]!) + later);

    private JsonObject Slots(int eventType, DateTimeOffset from, DateTimeOffset to)
    {
        var days = new JsonObject();
        for (var start = from; start < to; start = start.AddMinutes(30))
        {
            var local = TimeZoneInfo.ConvertTime(start, Clinic);
            if (local.Hour is >= 8 and < 19 && IsFree(eventType, start))
            {
                var day = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                days[day] ??= new JsonArray();
                days[day]!.AsArray().Add(new JsonObject { ["start"] = Written(start), ["end"] = Written(start.AddMinutes(60)) });
            }
        }

        return days;
    }

    private bool IsFree(int eventType, DateTimeOffset start) => IsFreeOfBookings(eventType, start)
        && _reservations.Values.All(one => one.Host != HostOf(eventType) || one.Start.AddMinutes(60) <= start || start.AddMinutes(60) <= one.Start);

    private bool IsFreeOfBookings(int eventType, DateTimeOffset start) => Open.All(one =>
        HostOf((int)one["eventTypeId"]!) != HostOf(eventType) || Time(one["end"]!) <= start || start.AddMinutes(60) <= Time(one["start"]!));

    private HttpResponseMessage Reserve(JsonObject wanted)
    {
        var (eventType, start) = ((int)wanted["eventTypeId"]!, Time(wanted["slotStart"]!));
        if (!IsFree(eventType, start))
        {
            return Wrong(HttpStatusCode.UnprocessableEntity);
        }

        var uid = $"reservation-{++_lastId}";
        _reservations[uid] = (HostOf(eventType), start);
        return Json(HttpStatusCode.Created, new JsonObject
        {
            ["status"] = "success",
            ["data"] = new JsonObject { ["eventTypeId"] = eventType, ["reservationUid"] = uid, ["reservationUntil"] = "2026-11-01T05:35:00.000Z" },
        });
    }

    private HttpResponseMessage Book(JsonObject wanted)
    {
        var (eventType, start) = ((int)wanted["eventTypeId"]!, Time(wanted["start"]!));
        if (Checks && !IsFree(eventType, start))
        {
            return Wrong(HttpStatusCode.BadRequest);
        }

        var status = eventType == 111 && !ConfirmsAtOnce ? "pending" : "accepted";
        var attendee = (JsonObject)wanted["attendee"]!.DeepClone();
        var booking = Add(eventType, start, start.AddMinutes(60), status, attendee, (JsonObject)wanted["metadata"]!.DeepClone());
        booking["bookingFieldsResponses"] = wanted["bookingFieldsResponses"]?.DeepClone() ?? new JsonObject();
        return Json(HttpStatusCode.Created, new JsonObject { ["status"] = "success", ["data"] = booking.DeepClone() });
    }

    private JsonObject Add(int eventType, DateTimeOffset start, DateTimeOffset end, string status, JsonObject attendee, JsonObject metadata)
    {
        var booking = new JsonObject
        {
            ["id"] = ++_lastId,
            ["uid"] = $"uid-{_lastId}",
            ["status"] = status,
            ["start"] = Written(start),
            ["end"] = Written(end),
            ["eventTypeId"] = eventType,
            ["hosts"] = new JsonArray(new JsonObject { ["id"] = HostOf(eventType), ["name"] = "Host" }),
            ["attendees"] = new JsonArray(attendee),
            ["metadata"] = metadata,
        };
        _bookings.Add(booking);
        return booking;
    }

    /// <summary>The new one does not remember what the old one was given to keep.</summary>
    private HttpResponseMessage Reschedule(string uid, DateTimeOffset start)
    {
        var old = Find(uid)!;
        if ((string)old["status"]! == "cancelled")
        {
            return Wrong(HttpStatusCode.BadRequest);
        }

        var attendee = (JsonObject)old["attendees"]![0]!.DeepClone();
        var moved = Add((int)old["eventTypeId"]!, start, start.AddMinutes(60), (string)old["status"]!, attendee, new JsonObject());
        (old["status"], old["rescheduledToUid"], moved["rescheduledFromUid"]) = ("cancelled", (string)moved["uid"]!, uid);
        return Json(HttpStatusCode.Created, new JsonObject { ["status"] = "success", ["data"] = moved.DeepClone() });
    }

    private HttpResponseMessage Cancel(string uid, string reason)
    {
        if (Find(uid) is not { } booking || (string)booking["status"]! == "cancelled")
        {
            return Wrong(HttpStatusCode.BadRequest);
        }

        (booking["status"], booking["cancellationReason"]) = ("cancelled", reason);
        return Given(booking.DeepClone());
    }

    private HttpResponseMessage List(Func<string, string?> query)
    {
        var (take, skip) = (int.Parse(query("take")!, CultureInfo.InvariantCulture), int.Parse(query("skip")!, CultureInfo.InvariantCulture));
        var found = _bookings.Where(one => Time(one["start"]!) >= Time(query("afterStart")!) && Time(one["end"]!) <= Time(query("beforeEnd")!)).ToList();
        return Json(HttpStatusCode.OK, new JsonObject
        {
            ["status"] = "success",
            ["data"] = new JsonArray([.. found.Skip(skip).Take(take).Select(one => one.DeepClone())]),
            ["pagination"] = new JsonObject { ["hasNextPage"] = found.Count > skip + take },
        });
    }

    private JsonObject? Find(string uid) => _bookings.Find(one => (string)one["uid"]! == uid);

    private string Written(DateTimeOffset time) => Offset == 0
        ? time.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture)
        : time.ToOffset(TimeSpan.FromHours(Offset)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static int HostOf(int eventType) => Hosts.Values.Distinct().ToList().IndexOf(Hosts[eventType]) + 1;

    private static DateTimeOffset Time(JsonNode text) => Time((string)text!);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUniversalTime();

    private static HttpResponseMessage Given(JsonNode data) => Json(HttpStatusCode.OK, new JsonObject { ["status"] = "success", ["data"] = data });

    private static HttpResponseMessage Wrong(HttpStatusCode status) => Json(status, new JsonObject { ["status"] = "error", ["error"] = new JsonObject { ["message"] = "words" } });

    [GeneratedRegex("^(/v2/(?:bookings|slots/reservations)/)([^/]+)")]
    private static partial Regex Uid();
}
