using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels;

/// <summary>Names of events that this program alone tells its conversations. Whose an event is, its row in the inbox says; nobody outside sends one by such a name either.</summary>
internal static class OwnEventNames
{
    private static readonly string[] All = [BookingOutcome.EventName, VisitNotice.EventName, TalkEvents.GoesOn, TalkEvents.Taken, TalkEvents.Tells];

    public static bool Has(JToken? name) => name is JValue { Value: string text } && All.Contains(text, StringComparer.OrdinalIgnoreCase);
}
