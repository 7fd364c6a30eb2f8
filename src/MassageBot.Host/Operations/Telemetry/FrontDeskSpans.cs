using System.Diagnostics;
using System.Globalization;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>
/// The steps that are traced, under the source <c>MassageBot</c>. A span names row numbers of the storage and kinds: a conversation's own id
/// can be a phone number, and an activity's id is what the sender made it.
/// </summary>
internal static class FrontDeskSpans
{
    public const string Name = "MassageBot";

    private static readonly ActivitySource Source = new(Name);

    public static Activity? Inbound(string channel) =>
        Source.StartActivity("inbound", ActivityKind.Server)?.SetTag("channel", Kinds.Channel(channel));

    public static Activity? Turn(TurnWork work) => Source.StartActivity("turn", ActivityKind.Consumer)
        ?.SetTag("channel", Kinds.Channel(work.Conversation.Channel))
        .SetTag("kind", work.Kind.ToString())
        .SetTag("inbox.id", Number(work.InboxId));

    public static Activity? Commit(TurnCommit commit) => Source.StartActivity("commit")
        ?.SetTag("inbox.id", Number(commit.Work.InboxId))
        .SetTag("replies", commit.Replies.Count)
        .SetTag("intents", commit.Intents.Count)
        .SetTag("alerts", commit.Alerts.Count);

    public static Activity? CalendarCall(string operation) =>
        Source.StartActivity("calendar call", ActivityKind.Client)?.SetTag("operation", operation);

    /// <summary>A try to deliver, which is over.</summary>
    public static void Delivery(ClaimedDelivery claim, string result, DateTimeOffset since)
    {
        using var span = Source.StartActivity("delivery", ActivityKind.Client, parentContext: default, startTime: since);
        span?.SetTag("channel", Kinds.Channel(claim.Conversation.Channel))
            .SetTag("outbox.id", Number(claim.Id))
            .SetTag("attempt", claim.Attempts + 1)
            .SetTag("result", result);
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
