using MassageBot.Bot.Turn;
using MassageBot.Core.Content;
using MassageBot.Core.Notices;
using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;
using NodaTime;
using Known = Microsoft.Bot.Connector.Channels;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// The last look before a text leaves that nobody asked for. What was begun at a fit hour may have waited: for a carrier that was away, for a host that
/// was stopped. At another hour it does not leave, and is begun anew when one comes.
/// </summary>
internal sealed class FitHours(INotices notices, IContentSource content)
{
    /// <summary>True when something about their visits may not be begun with that number just now.</summary>
    public bool IsQuiet(string number, DateTimeOffset now) => Hours.IsQuiet(Instant.FromDateTimeOffset(now), number, NoticeKind.Reminder);

    private QuietHours Hours => new(content.Current.Places, content.Current.Clinic.Notices, content.Current.Clinic.Zone);

    public async Task<bool> PutOffAsync(ClaimedDelivery delivery, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (delivery.Conversation.Channel != Known.Sms || Read(delivery.Activity) is not { } begun)
        {
            return false;
        }

        var hours = Hours;
        var moment = Instant.FromDateTimeOffset(now);
        if (!hours.IsQuiet(moment, begun.Number, begun.Kind))
        {
            return false;
        }

        var next = hours.NextOpen(moment, begun.Number, begun.Kind) ?? moment + Duration.FromDays(1);
        await notices.PutOffAsync(begun.Id, next.ToDateTimeOffset(), cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Null for what answers a client.</summary>
    private static Begun? Read(string activity)
    {
        var said = JObject.Parse(activity);
        return (said["channelData"] as JObject)?[ReplyActivity.Notice] is JObject notice
            && (string?)(said["recipient"] as JObject)?["id"] is { } number
            && Enum.TryParse<NoticeKind>((string?)notice["kind"], out var kind)
            ? new Begun(number, kind, new NoticeId((string)notice["visit"]!, Instant.FromUnixTimeMilliseconds((long)notice["start"]!), (string)notice["key"]!))
            : null;
    }

    private sealed record Begun(string Number, NoticeKind Kind, NoticeId Id);
}
