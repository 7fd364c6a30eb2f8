using MassageBot.Core.Booking;

namespace MassageBot.Host.Storage;

/// <summary>The event that tells a conversation what became of its booking, as it stands in the inbox.</summary>
internal static class OutcomeEvent
{
    /// <summary>Told twice, it is still one event: one for the delay, one for the end, one for the end of each further round that staff ask for.</summary>
    public static string Key(BookingOutcome outcome, int round) => outcome switch
    {
        BookingOutcome.Waiting { Passed: var passed } => $"outcome|{outcome.IntentId:N}|waiting|{passed}",
        BookingOutcome.WaitOffered { Offer.Start: var start } => $"outcome|{outcome.IntentId:N}|offer|{start.ToUnixTimeMilliseconds()}",
        _ => EndKey(outcome, round),
    };

    private static string EndKey(BookingOutcome outcome, int round) =>
        $"outcome|{outcome.IntentId:N}|{(outcome is BookingOutcome.Delayed ? "delayed" : "final")}{(round == 0 ? "" : $"|{round}")}";

    /// <summary>Of what staff decide after the end of a round.</summary>
    public static string DecisionKey(BookingOutcome outcome, int round) => $"outcome|{outcome.IntentId:N}|staff|{round}";

    /// <summary>Of a change that others made: once for each way the visit stands, and again when it comes back to it.</summary>
    public static string ChangeKey(BookingOutcome.VisitChanged changed, DateTimeOffset now) =>
        $"visit|{changed.IntentId:N}|{changed.Change}|{now.ToUnixTimeMilliseconds()}";

    public static string Json(BookingOutcome outcome) => OwnEvent.Json(BookingOutcome.EventName, StoredJson.Write(outcome));
}
