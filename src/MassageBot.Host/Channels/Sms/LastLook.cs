using MassageBot.Bot.Turn;
using MassageBot.Core.Notices;
using MassageBot.Core.OptOut;
using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;
using NodaTime;
using Known = Microsoft.Bot.Connector.Channels;

namespace MassageBot.Host.Channels.Sms;

/// <summary>What a last look at a reply comes to.</summary>
internal enum LastWord
{
    Leaves,

    /// <summary>The number wants no texts.</summary>
    NotWanted,

    /// <summary>Nobody asked for it, and the hour is not fit: its matter comes up again by itself.</summary>
    PutOff,
}

/// <summary>
/// The last look before a text leaves. What was committed before a STOP (a held line, a page that waits for its next try) and what no dialog says
/// (an apology) must not reach a number that wants no texts. And what was begun at a fit hour may have waited, for a carrier that was away or a host that
/// was stopped: at another hour it does not leave, and is begun anew when one comes.
/// </summary>
internal sealed class LastLook(ITexts texts, INotices notices, FitHours hours)
{
    public async Task<LastWord> AtAsync(ClaimedDelivery delivery, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (delivery.Conversation.Channel != Known.Sms)
        {
            return LastWord.Leaves;
        }

        var activity = JObject.Parse(delivery.Activity);
        if ((string?)(activity["recipient"] as JObject)?["id"] is not { } number)
        {
            return LastWord.Leaves;
        }

        var said = activity["channelData"] as JObject;
        if ((bool?)said?[ReplyActivity.EvenAfterStop] != true && await texts.AreRefusedAsync(number, cancellationToken).ConfigureAwait(false))
        {
            return LastWord.NotWanted;
        }

        return await PutOffAsync(said?[ReplyActivity.Notice] as JObject, number, now, cancellationToken).ConfigureAwait(false) ? LastWord.PutOff : LastWord.Leaves;
    }

    /// <param name="notice">As the bot has marked it; null for what answers a client.</param>
    /// <param name="number">The client's.</param>
    /// <param name="now">When it would leave.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    private async Task<bool> PutOffAsync(JObject? notice, string number, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<NoticeKind>((string?)notice?["kind"], out var kind) || !hours.IsQuiet(number, kind, now))
        {
            return false;
        }

        var id = new NoticeId((string)notice!["visit"]!, Instant.FromUnixTimeMilliseconds((long)notice["start"]!), (string)notice["key"]!);
        await notices.PutOffAsync(id, hours.NextOpen(number, kind, now), cancellationToken).ConfigureAwait(false);
        return true;
    }
}
