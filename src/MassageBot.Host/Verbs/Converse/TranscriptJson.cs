using System.Text.Json.Nodes;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>A transcript as one line of the verb's output.</summary>
internal static class TranscriptJson
{
    public static JsonObject Write(Transcript transcript, IReadOnlyList<string> failures) => new()
    {
        ["id"] = transcript.Script.Id,
        ["passed"] = failures.Count == 0,
        ["failures"] = List(failures),
        ["turns"] = new JsonArray([.. transcript.Exchanges.Select(Turn)]),
        ["bookings"] = new JsonArray([.. transcript.Bookings.Select(Booking)]),
        ["cancelled"] = List(transcript.Cancelled),
        ["rescheduled"] = new JsonArray([.. transcript.Rescheduled.Select(Moved)]),
        ["alerts"] = List(transcript.Alerts),
        ["disposition"] = transcript.Disposition,
        ["optedOut"] = transcript.OptedOut,
    };

    /// <summary>A script that could not be played to its end.</summary>
    public static JsonObject WriteFailure(string id, string failure) => new()
    {
        ["id"] = id,
        ["passed"] = false,
        ["failures"] = List([failure]),
        ["turns"] = new JsonArray(),
        ["bookings"] = new JsonArray(),
        ["cancelled"] = new JsonArray(),
        ["rescheduled"] = new JsonArray(),
        ["alerts"] = new JsonArray(),
        ["disposition"] = "clear",
        ["optedOut"] = false,
    };

    private static JsonNode Turn(Exchange exchange) => new JsonObject
    {
        ["user"] = exchange.User,
        ["replies"] = List(exchange.Replies.Select(reply => reply.Text)),
        ["buttons"] = List(exchange.Replies.SelectMany(reply => reply.Buttons)),
        ["keys"] = List(exchange.Replies.SelectMany(reply => reply.Keys)),
        ["asking"] = exchange.Asking,
        ["ms"] = Math.Round(exchange.Milliseconds, 1),
    };

    private static JsonNode Booking(SeenBooking booking) => new JsonObject
    {
        ["id"] = booking.Id,
        ["service"] = booking.Service,
        ["minutes"] = booking.Minutes,
        ["date"] = booking.Date,
        ["time"] = booking.Time,
        ["status"] = booking.Status,
        ["therapist_gender"] = booking.TherapistGender,
        ["body_area"] = booking.BodyArea,
    };

    private static JsonNode Moved((string Id, string Start, int Minutes) visit) =>
        new JsonObject { ["id"] = visit.Id, ["start"] = visit.Start, ["minutes"] = visit.Minutes };

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
