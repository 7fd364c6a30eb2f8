using MassageBot.Core.Booking;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Bot.Turn;

/// <summary>The event activity that tells a conversation what became of a booking intent.</summary>
public static class OutcomeActivity
{
    private const string Kind = "kind";

    private static readonly Dictionary<string, Type> Kinds = new()
    {
        ["booked"] = typeof(BookingOutcome.Booked),
        ["slotTaken"] = typeof(BookingOutcome.SlotTaken),
        ["cancelled"] = typeof(BookingOutcome.Cancelled),
        ["rescheduled"] = typeof(BookingOutcome.Rescheduled),
        ["delayed"] = typeof(BookingOutcome.Delayed),
        ["handedToStaff"] = typeof(BookingOutcome.HandedToStaff),
    };

    /// <summary>An event without addresses: whoever puts it into a conversation adds them.</summary>
    public static Activity From(BookingOutcome outcome)
    {
        var value = JObject.FromObject(outcome);
        value[Kind] = Kinds.First(pair => pair.Value == outcome.GetType()).Key;
        return new Activity { Type = ActivityTypes.Event, Name = BookingOutcome.EventName, Value = value };
    }

    /// <summary>The outcome inside an event; null for any other activity.</summary>
    public static BookingOutcome? Read(Activity activity)
    {
        if (activity.Type != ActivityTypes.Event || activity.Name != BookingOutcome.EventName || activity.Value is null)
        {
            return null;
        }

        var value = activity.Value as JObject ?? JObject.FromObject(activity.Value);
        return Kinds.TryGetValue(value.Value<string>(Kind) ?? "", out var type)
            ? (BookingOutcome?)value.ToObject(type, JsonSerializer.CreateDefault())
            : null;
    }
}
