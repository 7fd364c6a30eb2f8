using MassageBot.Bot.Turn;
using MassageBot.Core.OptOut;
using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;
using Known = Microsoft.Bot.Connector.Channels;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// The last look before a text leaves. What was committed before a STOP (a held line, a page that waits for its next try) and what no dialog says
/// (an apology) must not reach a number that wants no texts.
/// </summary>
internal sealed class StoppedTexts(ITexts texts)
{
    public async Task<bool> HoldsBackAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Conversation.Channel != Known.Sms)
        {
            return false;
        }

        var activity = JObject.Parse(delivery.Activity);
        return (bool?)(activity["channelData"] as JObject)?[ReplyActivity.EvenAfterStop] != true
            && (string?)(activity["recipient"] as JObject)?["id"] is { } number
            && await texts.AreRefusedAsync(number, cancellationToken).ConfigureAwait(false);
    }
}
