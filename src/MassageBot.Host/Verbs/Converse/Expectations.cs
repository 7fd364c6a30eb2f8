using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Host.Content;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Holds a transcript against what its script expects. Every condition that does not hold is one sentence.</summary>
internal static class Expectations
{
    private const int LongestText = 320;

    public static IReadOnlyList<string> Check(Transcript transcript)
    {
        var failures = new List<string>();
        foreach (var (name, expected) in transcript.Script.Expect)
        {
            failures.AddRange(CheckOne(transcript, name, expected));
        }

        failures.AddRange(CheckKeys(transcript));
        failures.AddRange(Always(transcript));
        return failures;
    }

    private static IEnumerable<string> CheckOne(Transcript transcript, string name, object? expected) => name switch
    {
        "booking" => BookingExpectations.Exactly(transcript, (IReadOnlyDictionary<string, object?>)expected!),
        "booking_count" => Same(name, expected, transcript.Bookings.Length.ToString(CultureInfo.InvariantCulture)),
        "no_booking" => Holds(IsTrue(expected) == (transcript.Bookings.Length == 0), "no_booking: a booking was made"),
        "confirmed_booking" => Holds(
            IsTrue(expected) == transcript.Bookings.Any(booking => booking.Status == "booked"), $"confirmed_booking is not {expected}"),
        "booking_or_handoff" => Holds(transcript.Bookings.Length > 0 || transcript.Alerts.Length > 0, "neither a booking nor an alert"),
        "cancelled" => Holds(Strings(expected).All(id => transcript.Cancelled.Contains(id)), $"not cancelled: {expected}"),
        "not_cancelled" => Holds(!Strings(expected).Any(id => transcript.Cancelled.Contains(id)), $"cancelled: {expected}"),
        "rescheduled" => BookingExpectations.Moved(transcript, (IReadOnlyDictionary<string, object?>)expected!),
        "opted_out" => Same(name, expected, transcript.OptedOut ? "true" : "false"),
        "callback" => Holds(IsTrue(expected) == transcript.Alerts.Contains("CallBack"), "callback does not hold"),
        "disposition" => Same(name, expected, transcript.Disposition),
        "disposition_any" => Holds(Strings(expected).Contains(transcript.Disposition), $"disposition is {transcript.Disposition}"),
        "handoff" => Holds(IsTrue(expected) == transcript.Alerts.Length > 0, $"handoff is not {expected}"),
        _ => SpeechExpectations.CheckOne(transcript, name, expected),
    };

    /// <summary>What holds of every conversation, said or not.</summary>
    private static IEnumerable<string> Always(Transcript transcript)
    {
        var replies = transcript.Greeting.Concat(transcript.Exchanges.SelectMany(exchange => exchange.Replies)).ToList();
        if (replies.Any(reply => Regex.IsMatch(reply.Text, @"\bexception\b|stack trace| at [A-Z]\w+\.\w+\(", RegexOptions.IgnoreCase)))
        {
            yield return "an exception's text was shown";
        }

        if (transcript.Script.Channel == "sms" && replies.FirstOrDefault(reply => reply.Text.Length > LongestText) is { } longest)
        {
            yield return $"a text of {longest.Text.Length} characters";
        }

        if (replies.Select(reply => SpokenText.PromiseIn(reply.Text)).FirstOrDefault(promise => promise is not null) is { } word)
        {
            yield return $"'{word}' promises more than a massage can hold";
        }

        if (SpeechExpectations.SaidTwice(replies) is { } twice)
        {
            yield return $"the same reply twice in a row: {twice}";
        }

        if (replies.FirstOrDefault(reply => SpeechExpectations.Questions(reply) > 1) is { } several)
        {
            yield return $"more than one question: {several.Text}";
        }

        // The parts of a long text carry the same keys.
        var claims = replies.Where((reply, at) => at == 0 || !reply.Keys.SequenceEqual(replies[at - 1].Keys)).Count(reply => reply.Keys.Contains("booking.booked"));
        if (claims > transcript.Bookings.Length + transcript.Rescheduled.Length + transcript.Cancelled.Length)
        {
            yield return "a booking was claimed that the calendar does not hold";
        }
    }

    private static IEnumerable<string> CheckKeys(Transcript transcript) =>
        from pair in transcript.Script.Keys
        let said = transcript.UpTo(pair.Key)?[^1].Replies.SelectMany(reply => reply.Keys).ToHashSet() ?? []
        from key in pair.Value
        where !said.Contains(key)
        select $"turn {pair.Key}: key {key} was not said, but {string.Join(' ', said)}";

    public static IEnumerable<string> Holds(bool holds, string failure) => holds ? [] : [failure];

    public static bool IsTrue(object? value) => (value as string)?.ToLowerInvariant() is not ("false" or "no");

    public static IReadOnlyList<string> Strings(object? value) => value switch
    {
        IReadOnlyList<object?> list => [.. list.Select(each => each as string ?? "")],
        string text => [text],
        _ => [],
    };

    private static IEnumerable<string> Same(string name, object? expected, string actual) =>
        Holds(string.Equals(expected as string, actual, StringComparison.OrdinalIgnoreCase), $"{name} is {actual}, not {expected}");
}
