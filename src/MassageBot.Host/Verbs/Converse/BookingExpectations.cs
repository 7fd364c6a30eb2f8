using System.Globalization;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Conditions about visits in the calendar.</summary>
internal static class BookingExpectations
{
    public static IEnumerable<string> Exactly(Transcript transcript, IReadOnlyDictionary<string, object?> expected)
    {
        if (transcript.Bookings.Length != 1)
        {
            return [$"booking: {transcript.Bookings.Length} bookings were made"];
        }

        var booking = transcript.Bookings[0];
        return expected.SelectMany(pair => Field(booking, pair.Key, pair.Value as string ?? ""));
    }

    public static IEnumerable<string> Moved(Transcript transcript, IReadOnlyDictionary<string, object?> expected)
    {
        var id = ScriptReader.Text(expected, "id");
        var moved = transcript.Rescheduled.FirstOrDefault(visit => visit.Id == id);
        if (moved.Id is null)
        {
            return [$"rescheduled: {id} was not moved"];
        }

        var start = ScriptReader.Text(expected, "start");
        var minutes = ScriptReader.Text(expected, "minutes");
        return Expectations.Holds(start is null || moved.Start.StartsWith(start, StringComparison.Ordinal), $"rescheduled to {moved.Start}, not {start}")
            .Concat(Expectations.Holds(
                minutes is null || minutes == moved.Minutes.ToString(CultureInfo.InvariantCulture), $"rescheduled to {moved.Minutes} minutes"));
    }

    private static IEnumerable<string> Field(SeenBooking booking, string name, string expected)
    {
        var (holds, actual) = name switch
        {
            "service" => (booking.Service == expected, booking.Service),
            "minutes" => (booking.Minutes.ToString(CultureInfo.InvariantCulture) == expected, $"{booking.Minutes}"),
            "date" => (booking.Date == expected, booking.Date),
            "time" => (booking.Time == expected, booking.Time),
            "time_from" => (string.CompareOrdinal(booking.Time, expected) >= 0, booking.Time),
            "time_to" => (string.CompareOrdinal(booking.Time, expected) <= 0, booking.Time),
            "therapist_gender" => (IsGender(booking.TherapistGender, expected), booking.TherapistGender),
            "body_area" => (booking.BodyArea?.Contains(expected.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase) == true, booking.BodyArea),
            _ => (false, "not known to this check"),
        };
        return Expectations.Holds(holds, $"booking: {name} is {actual}, not {expected}");
    }

    private static bool IsGender(string actual, string expected) => expected switch
    {
        "any" or "no preference" => true,
        "f" or "woman" or "female" => actual == "female",
        "m" or "man" or "male" => actual == "male",
        _ => actual == expected,
    };
}
